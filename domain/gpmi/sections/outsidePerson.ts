import { z } from 'zod';
import { LongText, ShortText } from '../../text.ts';
import { ItemId } from '../itemId.ts';

/**
 * NL extra betrokkene of contactpersoon, FR intervenant supplémentaire ou personne de contact: somebody who is neither
 * of the centre's staff nor the beneficiary (R042, R055–R057). What ties him to the GPMI (school, training, service,
 * extra) is the section that he stands in.
 */
export const OutsidePerson = z.strictObject({
  id: ItemId,
  name: ShortText.nullable(),
  function: ShortText.nullable(),
  organisation: ShortText.nullable(),
  /** An organisation that takes an active part must state what is expected of it and sign (R209, D012). */
  isInvolved: z.boolean(),
  expectation: LongText.nullable(),
  /** Counts among the three who sign from outside (R043). */
  mustSign: z.boolean(),
});
export type OutsidePerson = z.infer<typeof OutsidePerson>;
