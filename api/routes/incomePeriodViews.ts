import { z } from 'zod';
import { PlainDate } from '../../domain/calendar/plainDate.ts';
import { IncomeKind, JobMeasure, type IncomePeriodDetails } from '../../domain/income/incomePeriod.ts';

export const IncomePeriodParams = z.strictObject({ caseFileId: z.uuid(), periodId: z.uuid() });

export const IncomePeriodView = z.object({
  periodId: z.string(),
  caseFileId: z.string(),
  kind: IncomeKind,
  measure: JobMeasure.nullable().describe('Of a supported job; null for the other kinds'),
  fromOn: PlainDate,
  lastOn: PlainDate.nullable().describe('null while it runs'),
  source: z.enum(['entered', 'ksz']),
  revision: z.number().int().describe('What a change must name in If-Match'),
});

/** A body that works, for whoever tries it out. */
export const PERIOD_EXAMPLE: z.input<typeof IncomePeriodDetails> = {
  ...{ kind: 'supportedJob', measure: 'art60', fromOn: '2025-01-06', lastOn: '2025-12-31' },
};
