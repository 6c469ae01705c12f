type Fields = Record<string, unknown>;

/**
 * One place in which two values differ. `path` is a JSON pointer in which an item of a list stands under its id, such
 * as `/goals/goal-1/text`. Of a list whose items changed places, `before` and `after` are their ids in order.
 */
export type Change = {
  path: string;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  /** null when there was nothing. */
  before: unknown;
  /** null when there is nothing any more. */
  after: unknown;
};

const hasFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** An item has an id of its own, or speaks of the item that has one; what has neither is known by its place. */
const nameOf = ({ id, itemId }: Fields, index: number): string => {
  const name = id ?? itemId;
  return typeof name === 'string' ? name : String(index);
};

/** Items of a list are told apart by their id, so that moving one is not a change of all that follow. */
const named = (value: Fields): Map<string, unknown> =>
  new Map(
    Array.isArray(value) ? value.map((item: Fields, index) => [nameOf(item, index), item]) : Object.entries(value),
  );

function single(path: string, before: unknown, after: unknown): Change {
  if (before === null) return { path, kind: 'added', before, after };
  return { path, kind: after === null ? 'removed' : 'changed', before, after };
}

/** The list itself, when the items that are on both sides stand in another order; what came or went moves nothing. */
function movedItems(path: string, old: Map<string, unknown>, young: Map<string, unknown>): Change[] {
  const before = [...old.keys()].filter((id) => young.has(id));
  const after = [...young.keys()].filter((id) => old.has(id));
  return before.join() === after.join() ? [] : [{ path, kind: 'moved', before, after }];
}

function changesAt(before: unknown, after: unknown, path: string): Change[] {
  if (Object.is(before, after)) return [];
  if (!hasFields(before) || !hasFields(after)) return [single(path, before, after)];
  const [old, young] = [named(before), named(after)];
  const names = new Set([...old.keys(), ...young.keys()]);
  return [
    ...(Array.isArray(before) ? movedItems(path, old, young) : []),
    // What is not there and what is empty are the same to a reader.
    ...[...names].flatMap((name) => changesAt(old.get(name) ?? null, young.get(name) ?? null, `${path}/${name}`)),
  ];
}

/** Every place in which two values of one type differ, once, in the order of their fields. */
export const changesBetween = <Value extends object>(before: Value, after: Value): Change[] =>
  changesAt(before, after, '');
