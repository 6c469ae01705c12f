import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { DecidingBody } from '../../domain/centre/centreSheet.ts';
import type { AidRequest } from '../../domain/record/caseFile.ts';
import { table } from './table.ts';

/** A request and, once there is one, its decision. */
export type AidRequestRow = {
  ocmwId: string;
  id: string;
  caseFileId: string;
  openedOn: PlainDate;
  purpose: AidRequest['purpose'];
  /** null until the centre decided, as is the day. */
  isGranted: boolean | null;
  decidedOn: PlainDate | null;
  grantedFrom: PlainDate | null;
  notifiedOn: PlainDate | null;
  body: DecidingBody | null;
  revision: number;
  createdAt: Date;
};

export const AidRequestEntity = table<AidRequestRow>('aid_request', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  caseFileId: { type: 'uuid' },
  openedOn: { type: 'date' },
  purpose: { type: 'text' },
  isGranted: { type: 'boolean', nullable: true },
  decidedOn: { type: 'date', nullable: true },
  grantedFrom: { type: 'date', nullable: true },
  notifiedOn: { type: 'date', nullable: true },
  body: { type: 'text', nullable: true },
  revision: { type: 'integer' },
  createdAt: { type: 'timestamptz' },
});
