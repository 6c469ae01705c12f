import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { IncomeKind, IncomePeriod, JobMeasure } from '../../domain/income/incomePeriod.ts';
import { table } from './table.ts';

/** One stretch of the income history of a file. */
export type IncomePeriodRow = {
  ocmwId: string;
  id: string;
  caseFileId: string;
  kind: IncomeKind;
  measure: JobMeasure | null;
  fromOn: PlainDate;
  /** null while it runs. */
  lastOn: PlainDate | null;
  source: IncomePeriod['source'];
  revision: number;
  createdAt: Date;
};

export const IncomePeriodEntity = table<IncomePeriodRow>('income_period', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  caseFileId: { type: 'uuid' },
  kind: { type: 'text' },
  measure: { type: 'text', nullable: true },
  fromOn: { type: 'date' },
  lastOn: { type: 'date', nullable: true },
  source: { type: 'text' },
  revision: { type: 'integer' },
  createdAt: { type: 'timestamptz' },
});
