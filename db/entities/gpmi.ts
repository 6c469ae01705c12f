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
  isClosed: { type: 'boolean' },
  createdAt: { type: 'timestamptz' },
});
