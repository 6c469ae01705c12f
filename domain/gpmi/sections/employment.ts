import { z } from 'zod';
import { LongText, ShortText } from '../../text.ts';
import { ItemId } from '../itemId.ts';

/** NL tewerkstelling, FR mise à l'emploi (R052–R054): never printed in the contract. */
export const Employment = z.strictObject({
  id: ItemId,
  name: ShortText.nullable(),
  description: LongText.nullable(),
});
export type Employment = z.infer<typeof Employment>;
