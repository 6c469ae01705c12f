/** A stretch of words that both texts have, or only one of them. White space belongs to the words around it. */
export type WordChange = { kind: 'same' | 'added' | 'removed'; text: string };

/** Up to this many comparisons a text is compared word by word; beyond, all that differs is told as one stretch. */
const COMPARISONS_AT_MOST = 250_000;

const wordsOf = (text: string): string[] => text.match(/\s+|\S+/g) ?? [];

/** How many words two texts have in common before they first differ. */
function sharedStart(one: readonly string[], other: readonly string[]): number {
  const firstDifferent = one.findIndex((word, index) => word !== other[index]);
  return firstDifferent === -1 ? one.length : firstDifferent;
}

/**
 * For each pair of places: how many words, in order, the two texts still have in common from there on. The row and the
 * column beyond the last words are zero.
 */
function commonFrom(old: readonly string[], young: readonly string[]): (at: number, to: number) => number {
  const width = young.length + 1;
  const counts = new Uint16Array((old.length + 1) * width);
  const common = (at: number, to: number): number => Number(counts[at * width + to]);
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let to = young.length - 1; to >= 0; to -= 1) {
      counts[at * width + to] =
        old[at] === young[to] ? common(at + 1, to + 1) + 1 : Math.max(common(at + 1, to), common(at, to + 1));
    }
  }
  return common;
}

const replaced = (old: readonly string[], young: readonly string[]): WordChange[] => [
  { kind: 'removed', text: old.join('') },
  { kind: 'added', text: young.join('') },
];

/** The words one by one: what both have in common stays, of the rest the old comes before the new. */
function compared(old: readonly string[], young: readonly string[]): WordChange[] {
  const common = commonFrom(old, young);
  const changes: WordChange[] = [];
  let [at, to] = [0, 0];
  while (at < old.length && to < young.length) {
    if (old[at] === young[to]) {
      changes.push({ kind: 'same', text: String(old[at]) });
      [at, to] = [at + 1, to + 1];
    } else if (common(at + 1, to) >= common(at, to + 1)) {
      changes.push({ kind: 'removed', text: String(old[at]) });
      at += 1;
    } else {
      changes.push({ kind: 'added', text: String(young[to]) });
      to += 1;
    }
  }
  return [...changes, ...replaced(old.slice(at), young.slice(to))];
}

/** Neighbours of one kind as one stretch; empty ones are left out. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const stretches: WordChange[] = [];
  for (const { kind, text } of changes) {
    const last = stretches.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') stretches.push({ kind, text });
  }
  return stretches;
}

/**
 * The words that came, went and stayed between two texts. What stayed and went makes the old text again, what stayed
 * and came the new one.
 */
export function wordDifference(before: string, after: string): WordChange[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const start = sharedStart(old, young);
  const [oldRest, youngRest] = [old.slice(start), young.slice(start)];
  const end = sharedStart(oldRest.toReversed(), youngRest.toReversed());
  const [oldMiddle, youngMiddle] = [oldRest.slice(0, oldRest.length - end), youngRest.slice(0, youngRest.length - end)];
  const isSmall = oldMiddle.length * youngMiddle.length <= COMPARISONS_AT_MOST;
  return joined([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...(isSmall ? compared(oldMiddle, youngMiddle) : replaced(oldMiddle, youngMiddle)),
    { kind: 'same', text: oldRest.slice(oldRest.length - end).join('') },
  ]);
}
