import { z } from 'zod';
import { Code } from '../codeList/codeList.ts';
import { isBlank, LongText } from '../text.ts';

/** Whose step it can become: that of the person or that of the centre (R026, R032). */
export const Side = z.enum(['beneficiary', 'centre']);
export type Side = z.infer<typeof Side>;

const Sentence = LongText.refine((text) => !isBlank(text), { error: 'blank' });

/** A sample as it is given: the sentences of a step under an action area, in both languages. */
export const SampleActionDetails = z.strictObject({
  /** A code of the list of action areas. */
  area: Code,
  side: Side,
  textNl: Sentence,
  textFr: Sentence,
});
export type SampleActionDetails = z.infer<typeof SampleActionDetails>;

/** NL voorbeeldactie, FR exemple d'action: one thing of the library that helps to write steps (R152, D014). */
export type SampleAction = SampleActionDetails & {
  sampleActionId: string;
  /** No longer offered. */
  isRetired: boolean;
  /** Counts the changes; what a change must name in `If-Match`. */
  revision: number;
};
