/** The list, or null when it is empty: that is what a template asks for. */
export const someOf = <Item>(items: Item[]): Item[] | null => (items.length === 0 ? null : items);
