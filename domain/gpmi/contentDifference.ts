import { changesBetween, type Change } from '../difference.ts';
import { wordDifference, type WordChange } from '../wordDifference.ts';
import type { GpmiContent } from './gpmiContent.ts';

/** A change of a content, with the words that changed when it is one of a text; null for a day, a code, a number. */
export type ContentChange = Change & { words: WordChange[] | null };

const isText = (value: unknown): value is string => typeof value === 'string' && /\s/.test(value.trim());

function wordsOf({ before, after }: Change): WordChange[] | null {
  const areTexts = typeof before === 'string' && typeof after === 'string' && (isText(before) || isText(after));
  return areTexts ? wordDifference(before, after) : null;
}

/** What a newer version changed of the older one, field by field, as a person reads it (R101–R107). */
export const contentDifference = (before: GpmiContent, after: GpmiContent): ContentChange[] =>
  changesBetween(before, after).map((change) => ({ ...change, words: wordsOf(change) }));
