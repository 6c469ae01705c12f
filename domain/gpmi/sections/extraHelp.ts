import { z } from 'zod';
import { Cents } from '../../money.ts';
import { LongText } from '../../text.ts';
import { ItemId } from '../itemId.ts';

/** NL extra hulp, FR aide supplémentaire: what the centre grants within the GPMI (R037–R039). */
export const ExtraHelp = z.strictObject({
  id: ItemId,
  description: LongText.nullable(),
  /** Financial help is decided on a request of its own, not in the contract (R153). */
  isFinancial: z.boolean(),
  /** That separate request; null while there is none. */
  aidRequestId: z.uuid().nullable(),
  /** The means that the beneficiary prefers: respected when it does not cost considerably more (R216). */
  chosenMeans: LongText.nullable(),
  chosenCostCents: Cents.nullable(),
  /** The means that the centre puts in its place. */
  proposedMeans: LongText.nullable(),
  proposedCostCents: Cents.nullable(),
  /** Why the choice of the beneficiary is or is not followed. */
  motivation: LongText.nullable(),
});
export type ExtraHelp = z.infer<typeof ExtraHelp>;
