import { z } from 'zod';
import { PlainDate } from '../../calendar/plainDate.ts';
import { Code } from '../../codeList/codeList.ts';
import { LongText, ShortText } from '../../text.ts';
import { ItemId } from '../itemId.ts';
import { listOf } from './listOf.ts';
import { OutsidePerson } from './outsidePerson.ts';

/** Who pays a cost of a training; null when nothing was said of it. */
const CostPayer = z.enum(['centre', 'thirdParty', 'nobody']).nullable();

/** The four costs that the contract of a vocational training must cover (L011). */
const TrainingCosts = z.strictObject({
  enrolment: CostPayer,
  insurance: CostPayer,
  workClothes: CostPayer,
  travel: CostPayer,
});
export type TrainingCosts = z.infer<typeof TrainingCosts>;

/** NL opleiding, FR formation (R045–R048). */
export const Training = z.strictObject({
  id: ItemId,
  kind: Code.nullable(),
  /** Says what kind it is when the kind is `other` (A31). */
  otherKind: ShortText.nullable(),
  name: ShortText.nullable(),
  beginOn: PlainDate.nullable(),
  endOn: PlainDate.nullable(),
  institution: ShortText.nullable(),
  description: LongText.nullable(),
  /** A vocational training or work experience: then its costs are not those of the beneficiary (L011). */
  isVocational: z.boolean(),
  costs: TrainingCosts,
  /** NL aanmoedigingspremie, FR prime d'encouragement: how far and under which conditions it is given (L011). */
  bonusConditions: LongText.nullable(),
  contacts: listOf(OutsidePerson),
});
export type Training = z.infer<typeof Training>;
