import { z } from 'zod';
import { isBlank, ShortText } from '../text.ts';

/** The lists of choices that a centre manages itself, in Dutch and French (A31). */
export const CodeListName = z.enum(['stepKinds', 'studyTypes', 'trainingKinds', 'actionAreas']);
export type CodeListName = z.infer<typeof CodeListName>;

/** What a content stores of a choice; its words are looked up in the list, and frozen when a version is validated. */
export const Code = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, { error: 'notACode' });
export type Code = z.infer<typeof Code>;

/** NL andere, FR autre: the choice of every list that asks for words of one's own beside it (A31). */
export const OTHER: Code = 'other';

/** NL levensdomein, FR domaine de vie: the seven under which the action areas stand (R135). */
export const LifeDomain = z.enum(['finances', 'housing', 'educationAndWork', 'health', 'leisure', 'family', 'various']);
export type LifeDomain = z.infer<typeof LifeDomain>;

/** NL omschrijving, FR libellé: the words of a choice, as they are read on the screen and on paper. */
export const Label = ShortText.refine((text) => !isBlank(text), { error: 'blank' });

/** One choice of a list. */
export type CodeListEntry = {
  code: Code;
  labelNl: string;
  labelFr: string;
  /** The life domain of an action area; null in the other lists. */
  lifeDomain: LifeDomain | null;
  /** A retired choice cannot be made any more, and stays readable where it was made. */
  isRetired: boolean;
};

/** All lists of a centre, each in the order in which it is shown. */
export type CodeLists = Readonly<Record<CodeListName, readonly CodeListEntry[]>>;
