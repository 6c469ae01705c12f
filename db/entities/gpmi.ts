import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { EndReason } from '../../domain/gpmi/endReason.ts';
import { table } from './table.ts';

/** One major number with all its versions. */
export type GpmiRow = {
  ocmwId: string;
  id: string;
  caseFileId: string;
  aidRequestId: string;
  major: number;
  /** The highest minor number ever given out, of deleted versions too (A23). */
  lastMinor: number;
  factsRevision: number;
  responsibleId: string | null;
  /** null while it runs. */
  endedOn: PlainDate | null;
  endReason: EndReason | null;
  /** null while no GPMI with a higher number is in force or will be. */
  silencedFrom: PlainDate | null;
  isClosed: boolean;
  createdAt: Date;
};

export const GpmiEntity = table<GpmiRow>('gpmi', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  caseFileId: { type: 'uuid' },
  aidRequestId: { type: 'uuid' },
  major: { type: 'integer' },
  lastMinor: { type: 'integer' },
  factsRevision: { type: 'integer' },
  responsibleId: { type: 'uuid', nullable: true },
  endedOn: { type: 'date', nullable: true },
  endReason: { type: 'text', nullable: true },
  silencedFrom: { type: 'date', nullable: true },
  isClosed: { type: 'boolean' },
  createdAt: { type: 'timestamptz' },
});
