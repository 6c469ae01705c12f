import type { Centre } from '../../domain/centre/centre.ts';
import { table } from './table.ts';

/** The descriptive sheet of a centre. */
export type CentreRow = Centre;

export const CentreEntity = table<CentreRow>('centre', {
  ocmwId: { type: 'uuid', primary: true },
  nameNl: { type: 'text' },
  nameFr: { type: 'text' },
  address: { type: 'jsonb' },
  region: { type: 'text' },
  decidingBody: { type: 'text' },
  labourCourtNl: { type: 'text' },
  labourCourtFr: { type: 'text' },
  dataProtectionContact: { type: 'text' },
  phone: { type: 'text' },
  email: { type: 'text' },
  languages: { type: 'jsonb' },
  representatives: { type: 'jsonb' },
  closingDays: { type: 'jsonb' },
  logoSha256: { type: 'text', nullable: true },
  revision: { type: 'integer' },
});
