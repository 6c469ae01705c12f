import { z } from 'zod';
import { PlainDate } from '../../calendar/plainDate.ts';
import { Code } from '../../codeList/codeList.ts';
import { LongText, ShortText } from '../../text.ts';
import { ItemId } from '../itemId.ts';
import { listOf } from './listOf.ts';
import { OutsidePerson } from './outsidePerson.ts';

/** NL studie met voltijds leerplan, FR études de plein exercice (R040–R044); makes it a contract for students (A34). */
export const Study = z.strictObject({
  id: ItemId,
  type: Code.nullable(),
  /** Says which type it is when the type is `other` (A31). */
  otherType: ShortText.nullable(),
  school: ShortText.nullable(),
  schoolYear: ShortText.nullable(),
  expectedEndOn: PlainDate.nullable(),
  /** Why the study raises the chance of work (L040). */
  towardsWork: LongText.nullable(),
  /** Whether a study grant was asked for (L041); null when not known. */
  isStudyGrantAsked: z.boolean().nullable(),
  /** Whether child benefit is claimed directly (L041); null when not known. */
  isChildAllowanceClaimed: z.boolean().nullable(),
  /** Whether maintenance is claimed of the parents (L041); null when not known. */
  isMaintenanceClaimed: z.boolean().nullable(),
  contacts: listOf(OutsidePerson),
});
export type Study = z.infer<typeof Study>;
