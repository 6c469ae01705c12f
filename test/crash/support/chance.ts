import { randomInt } from 'node:crypto';

/** Chance that can be repeated: the same seed gives the same choices in the same order. */
export type Chance = {
  /** A whole number from 0 up to but without `limit`. */
  below: (limit: number) => number;
  oneOf: <Item>(items: readonly Item[]) => Item;
};

/** Mulberry32. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, oneOf: (items) => items[below(items.length)]! };
}

/** `CRASH_SEED` repeats an earlier run as far as its choices go; the machine's own timing remains. */
export const chosenSeed = (): number => Number(process.env['CRASH_SEED'] ?? randomInt(1_000_000));
