import { IncomePeriodDetails } from '../../domain/income/incomePeriod.ts';

/** A period of the integration income of the year 2025; `change` says what is not usual. */
export const aPeriod = (change: Partial<Record<keyof IncomePeriodDetails, unknown>> = {}): IncomePeriodDetails =>
  IncomePeriodDetails.parse({
    ...{ kind: 'integrationIncome', measure: null, fromOn: '2025-01-01', lastOn: '2025-12-31' },
    ...change,
  });
