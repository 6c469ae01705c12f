import { z } from 'zod';
import { PlainDate } from '../calendar/plainDate.ts';

/**
 * What a person lived on: the integration income, the same as a supplement to a wage, a job that the centre supports,
 * or none of these. It tells whether a grant is a new one (R164, R223, R226).
 */
export const IncomeKind = z.enum(['integrationIncome', 'integrationIncomeSupplement', 'supportedJob', 'none']);
export type IncomeKind = z.infer<typeof IncomeKind>;

/** NL maatregel, FR mesure: under which article of the law on the centres a job is supported. */
export const JobMeasure = z.enum(['art60', 'art61', 'other']);
export type JobMeasure = z.infer<typeof JobMeasure>;

/** A period as it is entered. */
export const IncomePeriodDetails = z
  .strictObject({
    kind: IncomeKind,
    /** Of a supported job; null for every other kind. */
    measure: JobMeasure.nullable(),
    fromOn: PlainDate,
    /** null while it runs. */
    lastOn: PlainDate.nullable(),
  })
  .refine(({ kind, measure }) => (kind === 'supportedJob') === (measure !== null), {
    error: 'measureMismatch',
    path: ['measure'],
  });
export type IncomePeriodDetails = z.infer<typeof IncomePeriodDetails>;

/** NL inkomensperiode, FR période de revenus: one stretch of the income history of a file. */
export type IncomePeriod = IncomePeriodDetails & {
  periodId: string;
  caseFileId: string;
  /** Who says so: a caseworker, or the Crossroads Bank (NL KSZ, FR BCSS). */
  source: 'entered' | 'ksz';
  /** Counts the changes; what a change must name in `If-Match`. */
  revision: number;
};
