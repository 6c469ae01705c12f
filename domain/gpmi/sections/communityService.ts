import { z } from 'zod';
import { PlainDate } from '../../calendar/plainDate.ts';
import { LongText, ShortText } from '../../text.ts';
import { ItemId } from '../itemId.ts';
import { listOf } from './listOf.ts';
import { OutsidePerson } from './outsidePerson.ts';

/** NL gemeenschapsdienst, FR service communautaire (R049–R051); it may not be a condition of a GPMI any more (C01). */
export const CommunityService = z.strictObject({
  id: ItemId,
  name: ShortText.nullable(),
  beginOn: PlainDate.nullable(),
  endOn: PlainDate.nullable(),
  organisation: ShortText.nullable(),
  description: LongText.nullable(),
  contacts: listOf(OutsidePerson),
});
export type CommunityService = z.infer<typeof CommunityService>;
