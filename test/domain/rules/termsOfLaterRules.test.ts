import { describe, expect, it } from '@jest/globals';
import { MONTHS_TO_APPEAL } from '../../../domain/rules/appealedWithinThreeMonths.ts';
import {
  EVALUATIONS_A_YEAR,
  EVALUATIONS_IN_PERSON,
  MONTHS_BETWEEN_EVALUATIONS,
} from '../../../domain/rules/evaluatedThreeTimesAYear.ts';
import { WORKING_DAYS_TO_MEET } from '../../../domain/rules/metWithinFiveWorkingDays.ts';
import {
  REPEATED_WITHIN_YEARS,
  SUSPENSION_MONTHS_AT_MOST,
  SUSPENSION_MONTHS_WHEN_REPEATED,
} from '../../../domain/rules/suspendedAtMostOneMonth.ts';

describe('A73, A75: the numbers of the law that a contract names', () => {
  it('R219, R221, A06: three evaluations a year, two of them in person, every four months', () => {
    expect([EVALUATIONS_A_YEAR, EVALUATIONS_IN_PERSON, MONTHS_BETWEEN_EVALUATIONS]).toEqual([3, 2, 4]);
  });

  it('R213: a talk within five working days', () => {
    expect(WORKING_DAYS_TO_MEET).toBe(5);
  });

  it('R234, R238: a suspension of one month, of three when it happens again within a year', () => {
    expect([SUSPENSION_MONTHS_AT_MOST, SUSPENSION_MONTHS_WHEN_REPEATED, REPEATED_WITHIN_YEARS]).toEqual([1, 3, 1]);
  });

  it('R240, TC13: three months to go to the labour court', () => {
    expect(MONTHS_TO_APPEAL).toBe(3);
  });
});
