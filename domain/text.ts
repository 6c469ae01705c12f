import { z } from 'zod';

/** How many characters fit into a line, and into a text. */
export const SHORT_TEXT = 200;
export const LONG_TEXT = 4000;
const REASON = { min: 10, max: 500 };

/** Characters that neither the database, nor a document, nor a screen can show; line breaks and tabs are welcome. */
// eslint-disable-next-line no-control-regex -- these are the very characters that are kept out
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

const LINE_BREAK = /[\r\n\u0085\u2028\u2029]/;

/** A character that is seen: neither white space nor one that only formats. */
const VISIBLE = /[^\s\p{Cf}]/u;

/** A text of at most so many characters that can be printed. */
export const printable = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((text) => !UNPRINTABLE.test(text) && text.isWellFormed(), { error: 'unprintable' });

/** A name, a title, a reference: one line. */
export const ShortText = printable(SHORT_TEXT).refine((text) => !LINE_BREAK.test(text), { error: 'oneLine' });

/** A text as a caseworker writes it, printed as typed. */
export const LongText = printable(LONG_TEXT);

/** Why a person went off the usual path: un-signing, a late signature, backdating (A69). */
export const Reason = printable(REASON.max).refine(
  (text) => !isBlank(text) && Array.from(text.trim()).length >= REASON.min,
  {
    error: 'tooShort',
  },
);

/** True when a field was left empty, or holds nothing that can be seen. */
export const isBlank = (text: string | null): boolean => text === null || !VISIBLE.test(text);
