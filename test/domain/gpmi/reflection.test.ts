import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brusselsMidnight } from '../../../domain/calendar/brussels.ts';
import { addDays, day, daysBetween } from '../../../domain/calendar/plainDate.ts';
import { firstDayToSign, REFLECTION_DAYS, reflectionPeriod } from '../../../domain/gpmi/reflection.ts';
import { anyDay, everyDay } from '../../builders/days.ts';
import { holdsForAll } from '../../builders/properties.ts';

describe('R212, A03: five full days to think it over', () => {
  it.each([
    { oracle: 'T015', presented: '2026-03-02', from: '2026-03-03', until: '2026-03-07', sign: '2026-03-08', timer: '2026-03-07T23:00:00.000Z' }, // prettier-ignore
    { oracle: 'T017', presented: '2026-03-26', from: '2026-03-27', until: '2026-03-31', sign: '2026-04-01', timer: '2026-03-31T22:00:00.000Z' }, // prettier-ignore
    { oracle: 'T019', presented: '2025-12-22', from: '2025-12-23', until: '2025-12-27', sign: '2025-12-28', timer: '2025-12-27T23:00:00.000Z' }, // prettier-ignore
    { oracle: 'T020', presented: '2026-04-30', from: '2026-05-01', until: '2026-05-05', sign: '2026-05-06', timer: '2026-05-05T22:00:00.000Z' }, // prettier-ignore
    { oracle: 'ends on 29 February', presented: '2024-02-24', from: '2024-02-25', until: '2024-02-29', sign: '2024-03-01', timer: '2024-02-29T23:00:00.000Z' }, // prettier-ignore
    { oracle: 'no 29 February', presented: '2023-02-24', from: '2023-02-25', until: '2023-03-01', sign: '2023-03-02', timer: '2023-03-01T23:00:00.000Z' }, // prettier-ignore
    { oracle: '2100 is no leap year', presented: '2100-02-23', from: '2100-02-24', until: '2100-02-28', sign: '2100-03-01', timer: '2100-02-28T23:00:00.000Z' }, // prettier-ignore
    { oracle: '2000 is a leap year', presented: '2000-02-25', from: '2000-02-26', until: '2000-03-01', sign: '2000-03-02', timer: '2000-03-01T23:00:00.000Z' }, // prettier-ignore
    { oracle: 'handed over on New Year’s Eve', presented: '2025-12-31', from: '2026-01-01', until: '2026-01-05', sign: '2026-01-06', timer: '2026-01-05T23:00:00.000Z' }, // prettier-ignore
    { oracle: 'may be signed on New Year’s Day', presented: '2026-12-26', from: '2026-12-27', until: '2026-12-31', sign: '2027-01-01', timer: '2026-12-31T23:00:00.000Z' }, // prettier-ignore
    { oracle: 'may be signed the day summer time begins', presented: '2026-03-23', from: '2026-03-24', until: '2026-03-28', sign: '2026-03-29', timer: '2026-03-28T23:00:00.000Z' }, // prettier-ignore
    { oracle: 'ends the day summer time ends', presented: '2026-10-20', from: '2026-10-21', until: '2026-10-25', sign: '2026-10-26', timer: '2026-10-25T23:00:00.000Z' }, // prettier-ignore
    { oracle: 'may be signed the day summer time ends', presented: '2026-10-19', from: '2026-10-20', until: '2026-10-24', sign: '2026-10-25', timer: '2026-10-24T22:00:00.000Z' }, // prettier-ignore
  ])('$oracle: handed over $presented, signed from $sign', (row) => {
    const presentedOn = day(row.presented);
    expect(reflectionPeriod(presentedOn)).toEqual({ fromOn: row.from, untilOn: row.until });
    expect(firstDayToSign(presentedOn)).toBe(row.sign);
    expect(brusselsMidnight(firstDayToSign(presentedOn)).toISOString()).toBe(row.timer);
  });

  it('never ends early: five whole days lie between hand-over and signature, whatever day from 2000 to 2100', () => {
    const wrong = [];
    for (const presentedOn of everyDay('2000-01-01', '2100-12-31')) {
      const { fromOn, untilOn } = reflectionPeriod(presentedOn);
      const sign = firstDayToSign(presentedOn);
      const isRight =
        daysBetween(presentedOn, sign) === REFLECTION_DAYS + 1 &&
        fromOn === addDays(presentedOn, 1) &&
        daysBetween(fromOn, untilOn) === REFLECTION_DAYS - 1 &&
        sign === addDays(untilOn, 1);
      if (!isRight) wrong.push(presentedOn);
    }
    expect(wrong).toEqual([]);
  });

  it('leaves at least five times 23 and at most five times 25 hours between the two midnights', () => {
    holdsForAll(
      fc.property(anyDay, (presentedOn) => {
        const { fromOn } = reflectionPeriod(presentedOn);
        const hours =
          (brusselsMidnight(firstDayToSign(presentedOn)).getTime() - brusselsMidnight(fromOn).getTime()) / 3_600_000;
        expect([119, 120, 121]).toContain(hours);
      }),
    );
  });

  it('never ends earlier for a later hand-over', () => {
    holdsForAll(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(one < other).toBe(firstDayToSign(one) < firstDayToSign(other));
      }),
    );
  });
});
