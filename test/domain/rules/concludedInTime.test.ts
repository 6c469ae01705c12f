import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brusselsMidnight } from '../../../domain/calendar/brussels.ts';
import { addDays, day } from '../../../domain/calendar/plainDate.ts';
import { firstDayToSign } from '../../../domain/gpmi/reflection.ts';
import {
  conclusionDeadline,
  conclusionReminder,
  daysLate,
  lastDayToPresent,
} from '../../../domain/rules/concludedInTime.ts';
import { anyDay } from '../../builders/days.ts';
import { holdsForAll } from '../../builders/properties.ts';

const ORACLE = [
  { oracle: 'T001', decided: '2026-01-15', last: '2026-04-15', remind: '2026-03-15', present: '2026-04-09', late: '2026-04-15T22:00:00.000Z' }, // prettier-ignore
  { oracle: 'T003', decided: '2025-11-30', last: '2026-02-28', remind: '2026-01-28', present: '2026-02-22', late: '2026-02-28T23:00:00.000Z' }, // prettier-ignore
  { oracle: 'T005', decided: '2023-11-30', last: '2024-02-29', remind: '2024-01-29', present: '2024-02-23', late: '2024-02-29T23:00:00.000Z' }, // prettier-ignore
  { oracle: 'T006', decided: '2026-02-28', last: '2026-05-28', remind: '2026-04-28', present: '2026-05-22', late: '2026-05-28T22:00:00.000Z' }, // prettier-ignore
  { oracle: 'T008', decided: '2025-12-31', last: '2026-03-31', remind: '2026-02-28', present: '2026-03-25', late: '2026-03-31T22:00:00.000Z' }, // prettier-ignore
  { oracle: 'T010', decided: '2025-09-25', last: '2025-12-25', remind: '2025-11-25', present: '2025-12-19', late: '2025-12-25T23:00:00.000Z' }, // prettier-ignore
  { oracle: 'T011', decided: '2025-10-15', last: '2026-01-15', remind: '2025-12-15', present: '2026-01-09', late: '2026-01-15T23:00:00.000Z' }, // prettier-ignore
];

/** Month ends, leap years of both kinds, clock changes and year changes that no example of the source names. */
const BORDERS = [
  { oracle: '29 February', decided: '2024-02-29', last: '2024-05-29', remind: '2024-04-29', present: '2024-05-23', late: '2024-05-29T22:00:00.000Z' }, // prettier-ignore
  { oracle: 'leap year, the day before the month end', decided: '2023-11-29', last: '2024-02-29', remind: '2024-01-29', present: '2024-02-23', late: '2024-02-29T23:00:00.000Z' }, // prettier-ignore
  { oracle: 'first of the month', decided: '2023-12-01', last: '2024-03-01', remind: '2024-02-01', present: '2024-02-24', late: '2024-03-01T23:00:00.000Z' }, // prettier-ignore
  { oracle: '2100 is no leap year', decided: '2099-11-30', last: '2100-02-28', remind: '2100-01-28', present: '2100-02-22', late: '2100-02-28T23:00:00.000Z' }, // prettier-ignore
  { oracle: '2000 is a leap year', decided: '1999-11-30', last: '2000-02-29', remind: '2000-01-29', present: '2000-02-23', late: '2000-02-29T23:00:00.000Z' }, // prettier-ignore
  { oracle: 'from 31 to 30 days', decided: '2025-08-31', last: '2025-11-30', remind: '2025-10-30', present: '2025-11-24', late: '2025-11-30T23:00:00.000Z' }, // prettier-ignore
  { oracle: 'reminder at the end of February', decided: '2025-12-30', last: '2026-03-30', remind: '2026-02-28', present: '2026-03-24', late: '2026-03-30T22:00:00.000Z' }, // prettier-ignore
  { oracle: 'end of April', decided: '2026-01-31', last: '2026-04-30', remind: '2026-03-30', present: '2026-04-24', late: '2026-04-30T22:00:00.000Z' }, // prettier-ignore
  { oracle: 'last day is the end of summer time', decided: '2026-07-25', last: '2026-10-25', remind: '2026-09-25', present: '2026-10-19', late: '2026-10-25T23:00:00.000Z' }, // prettier-ignore
];

describe('R224, TC5: concluded within three months of the decision', () => {
  it.each([...ORACLE, ...BORDERS])('$oracle: decided $decided, last good day $last', (row) => {
    const decidedOn = day(row.decided);
    expect(conclusionDeadline(decidedOn)).toBe(row.last);
    expect(conclusionReminder(decidedOn)).toBe(row.remind);
    expect(lastDayToPresent(decidedOn)).toBe(row.present);
    expect(brusselsMidnight(addDays(conclusionDeadline(decidedOn), 1)).toISOString()).toBe(row.late);
  });

  it('never gives less time for a later decision', () => {
    holdsForAll(
      fc.property(anyDay, anyDay, (one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        expect(conclusionDeadline(earlier) <= conclusionDeadline(later)).toBe(true);
      }),
    );
  });

  it('T001, T003: a hand-over on the last day for it may be signed on the last good day, and not before', () => {
    holdsForAll(
      fc.property(anyDay, (decidedOn) => {
        expect(firstDayToSign(lastDayToPresent(decidedOn))).toBe(conclusionDeadline(decidedOn));
      }),
    );
  });
});

describe('A11: a late signature is marked with its days', () => {
  it.each([
    { oracle: 'T013', signed: '2026-04-16', late: 1 },
    { oracle: 'last good day', signed: '2026-04-15', late: 0 },
    { oracle: 'early', signed: '2026-02-01', late: 0 },
    { oracle: 'before the decision', signed: '2026-01-01', late: 0 },
    { oracle: 'a month late', signed: '2026-05-15', late: 30 },
    { oracle: 'a year late', signed: '2027-04-15', late: 365 },
  ])('$oracle: signed $signed is $late days late', ({ signed, late }) => {
    expect(daysLate(day('2026-01-15'), day(signed))).toBe(late);
  });
});
