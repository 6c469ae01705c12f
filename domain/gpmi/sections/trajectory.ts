import { z } from 'zod';
import { ShortText } from '../../text.ts';
import { ItemId } from '../itemId.ts';

/** Who follows a trajectory beside the responsible caseworker: a second one, or a service outside the team (R168). */
const Second = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('caseworker'), caseworkerId: z.uuid() }),
  z.strictObject({ kind: z.literal('service'), name: ShortText }),
]);

/** NL traject (ESF, SCP), FR trajet (FSE, participation socioculturelle): what the responsible caseworker adds to the GPMI (R167). */
export const Trajectory = z.strictObject({
  id: ItemId,
  /** European Social Fund, socio-cultural participation, or another one. */
  kind: z.enum(['esf', 'scp', 'other']).nullable(),
  /** Says what kind it is when the kind is `other` (A31). */
  otherKind: ShortText.nullable(),
  responsibleId: z.uuid().nullable(),
  second: Second.nullable(),
});
export type Trajectory = z.infer<typeof Trajectory>;
