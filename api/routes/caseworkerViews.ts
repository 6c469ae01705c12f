import { z } from 'zod';
import type { CaseworkerDetails } from '../../domain/centre/caseworkerDetails.ts';
import { Gender } from '../../domain/person/person.ts';
import { Language } from '../../domain/language.ts';
import { FIRST_REVISION } from '../../domain/record/caseFile.ts';

export const CaseworkerParams = z.strictObject({ caseworkerId: z.uuid() });
export const TeamParams = z.strictObject({ teamId: z.uuid() });

const Revision = z.number().int().describe('What a change must name in If-Match');

/** What was recorded before it was kept has what a caseworker had then. */
export const CaseworkerView = z.object({
  caseworkerId: z.string(),
  name: z.string(),
  gender: Gender,
  function: z.string().nullable().default(null),
  email: z.string(),
  phone: z.string().nullable().default(null),
  language: Language,
  teamId: z.string().nullable().default(null),
  isActive: z.boolean().describe('false: left the centre; cannot be chosen any more'),
  revision: Revision.default(FIRST_REVISION),
});

export const TeamView = z.object({
  teamId: z.string(),
  name: z.string(),
  memberIds: z.array(z.string()).describe('Who is in it now; changed at the caseworker'),
  supervisorIds: z.array(z.string()),
  revision: Revision,
});

/** A body that works, for whoever tries it out. */
export const CASEWORKER_EXAMPLE: z.input<typeof CaseworkerDetails> = {
  ...{ name: 'Lore Hendrickx', gender: 'f', function: 'maatschappelijk werker', language: 'nl', teamId: null },
  ...{ email: 'lore.hendrickx@lindeveld.example', phone: '+32 9 999 00 12' },
};
