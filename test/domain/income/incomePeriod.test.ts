import { describe, expect, it } from '@jest/globals';
import { IncomePeriodDetails } from '../../../domain/income/incomePeriod.ts';

const PERIOD = { kind: 'supportedJob', measure: 'art60', fromOn: '2025-01-01', lastOn: null };
const errorsOf = (change: object): string[] =>
  (IncomePeriodDetails.safeParse({ ...PERIOD, ...change }).error?.issues ?? []).map(({ message }) => message);

describe('R223, R226: a period of the income history', () => {
  it.each(['art60', 'art61', 'other'])('a supported job has a measure: %s', (measure) => {
    expect(errorsOf({ measure })).toEqual([]);
  });

  it.each(['integrationIncome', 'integrationIncomeSupplement', 'none'])('%s has none', (kind) => {
    expect(errorsOf({ kind, measure: null })).toEqual([]);
    expect(errorsOf({ kind })).toEqual(['measureMismatch']);
  });

  it('a supported job without a measure is refused', () => {
    expect(errorsOf({ measure: null })).toEqual(['measureMismatch']);
  });

  it('begins on a day that exists', () => {
    expect(errorsOf({ fromOn: '2025-02-30' })).toEqual(['notADay']);
  });
});
