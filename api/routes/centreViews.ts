import { z } from 'zod';
import { PlainDate } from '../../domain/calendar/plainDate.ts';
import { DecidingBody, Region } from '../../domain/centre/centreSheet.ts';
import { Language } from '../../domain/language.ts';
import { Address } from '../../domain/person/person.ts';
import { FIRST_REVISION } from '../../domain/record/caseFile.ts';

/** The descriptive sheet; what was recorded or validated before a field was kept has what every centre had then. */
export const CentreView = z.object({
  ocmwId: z.string(),
  nameNl: z.string(),
  nameFr: z.string(),
  address: Address,
  region: Region,
  languages: z.array(Language).default(['nl', 'fr']),
  decidingBody: DecidingBody,
  labourCourtNl: z.string(),
  labourCourtFr: z.string(),
  dataProtectionContact: z.string(),
  phone: z.string(),
  email: z.string(),
  representatives: z.array(z.object({ name: z.string(), functionNl: z.string(), functionFr: z.string() })),
  closingDays: z.array(z.object({ on: PlainDate, name: z.string() })).default([]),
  logoSha256: z
    .string()
    .nullable()
    .default(null)
    .describe('Names the picture at /centre/logo; null when there is none'),
  revision: z.number().int().default(FIRST_REVISION).describe('What a change must name in If-Match'),
});
