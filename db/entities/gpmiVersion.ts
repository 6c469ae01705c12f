import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { Agreement } from '../../domain/gpmi/agreement.ts';
import type { GpmiStatus } from '../../domain/gpmi/gpmiStatus.ts';
import { table } from './table.ts';

/** One version: what was written in it, and what the process knows of it as columns. */
export type GpmiVersionRow = {
  ocmwId: string;
  id: string;
  gpmiId: string;
  minor: number;
  status: GpmiStatus;
  /** null while the content has none. */
  beginOn: PlainDate | null;
  endOn: PlainDate | null;
  validatedOn: PlainDate | null;
  presentedOn: PlainDate | null;
  signedOn: PlainDate | null;
  /** As it was stored, perhaps by an older program: see `storedContent.ts`. */
  content: object;
  snapshot: object | null;
  validatedRevision: number | null;
  presentedSha256: string | null;
  /** What organisations that take part agreed to; empty until the signature. */
  agreements: Agreement[];
  hadEvaluation: boolean;
  hadNewerVersion: boolean;
  revision: number;
  createdAt: Date;
  changedAt: Date;
};

export const GpmiVersionEntity = table<GpmiVersionRow>('gpmi_version', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  gpmiId: { type: 'uuid' },
  minor: { type: 'integer' },
  status: { type: 'text' },
  beginOn: { type: 'date', nullable: true },
  endOn: { type: 'date', nullable: true },
  validatedOn: { type: 'date', nullable: true },
  presentedOn: { type: 'date', nullable: true },
  signedOn: { type: 'date', nullable: true },
  content: { type: 'jsonb' },
  snapshot: { type: 'jsonb', nullable: true },
  validatedRevision: { type: 'integer', nullable: true },
  presentedSha256: { type: 'text', nullable: true },
  agreements: { type: 'jsonb' },
  hadEvaluation: { type: 'boolean' },
  hadNewerVersion: { type: 'boolean' },
  revision: { type: 'integer' },
  createdAt: { type: 'timestamptz' },
  changedAt: { type: 'timestamptz' },
});
