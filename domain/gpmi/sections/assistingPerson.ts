import { z } from 'zod';
import { PlainDate } from '../../calendar/plainDate.ts';
import { ShortText } from '../../text.ts';

/**
 * NL bijstand door een persoon naar keuze, FR assistance d'une personne de son choix (R211, R255). The day on which the
 * beneficiary was told of this right is kept also when he comes alone; then there is no name.
 */
export const AssistingPerson = z.strictObject({
  toldOn: PlainDate.nullable(),
  name: ShortText.nullable(),
  relation: ShortText.nullable(),
  organisation: ShortText.nullable(),
  /** A person of trust signs only when this says so, and counts then among the three from outside (A29). */
  mustSign: z.boolean(),
});
export type AssistingPerson = z.infer<typeof AssistingPerson>;
