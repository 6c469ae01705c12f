import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import { table } from './table.ts';

/** The three months that a granting decision opens. */
export type ObligationRow = {
  ocmwId: string;
  id: string;
  caseFileId: string;
  aidRequestId: string;
  decidedOn: PlainDate;
  fulfilledByGpmiId: string | null;
  createdAt: Date;
};

export const ObligationEntity = table<ObligationRow>('obligation', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  caseFileId: { type: 'uuid' },
  aidRequestId: { type: 'uuid' },
  decidedOn: { type: 'date' },
  fulfilledByGpmiId: { type: 'uuid', nullable: true },
  createdAt: { type: 'timestamptz' },
});
