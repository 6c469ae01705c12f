import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import { table } from './table.ts';

export type CaseFileRow = {
  ocmwId: string;
  id: string;
  personId: string;
  reference: string;
  responsibleId: string;
  /** null while it belongs to no team. */
  teamId: string | null;
  /** The end of a first subsidy that another centre got; null when none is known. */
  subsidyElsewhereLastOn: PlainDate | null;
  createdAt: Date;
};

export const CaseFileEntity = table<CaseFileRow>('case_file', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  personId: { type: 'uuid' },
  reference: { type: 'text' },
  responsibleId: { type: 'uuid' },
  teamId: { type: 'uuid', nullable: true },
  subsidyElsewhereLastOn: { type: 'date', nullable: true },
  createdAt: { type: 'timestamptz' },
});
