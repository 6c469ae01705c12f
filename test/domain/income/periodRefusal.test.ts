import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../../domain/calendar/plainDate.ts';
import { overlapOf, type Days } from '../../../domain/income/overlapOf.ts';
import { periodRefusal } from '../../../domain/income/periodRefusal.ts';
import { aPeriod } from '../../builders/aPeriod.ts';
import { holdsForAll } from '../../builders/properties.ts';

const anyDay = fc.integer({ min: 1, max: 28 }).map((number) => day(`2025-03-${String(number).padStart(2, '0')}`));
const anyDays: fc.Arbitrary<Days> = fc.tuple(anyDay, anyDay, fc.boolean()).map(([one, other, isOpen]) => ({
  fromOn: one < other ? one : other,
  lastOn: isOpen ? null : one < other ? other : one,
}));
const holds = ({ fromOn, lastOn }: Days, on: string): boolean => fromOn <= on && (lastOn === null || on <= lastOn);

describe('R164: the days that two periods share', () => {
  it.each([
    ['one within the other', '2025-03-01', '2025-04-30', ['2025-03-01', '2025-04-30']],
    ['one that ends within the other', '2024-06-01', '2025-01-01', ['2025-01-01', '2025-01-01']],
    ['one that begins within the other', '2025-12-31', '2026-06-30', ['2025-12-31', '2025-12-31']],
    ['one without an end', '2025-11-01', null, ['2025-11-01', '2025-12-31']],
    ['one that ends the day before', '2024-06-01', '2024-12-31', null],
    ['one that begins the day after', '2026-01-01', null, null],
  ])('%s', (_what, fromOn, lastOn, shared) => {
    const overlap = overlapOf(aPeriod(), aPeriod({ fromOn, lastOn }));
    expect(overlap).toEqual(shared === null ? null : { fromOn: shared[0], lastOn: shared[1] });
  });

  it('two without an end: from the later begin on, without an end', () => {
    const [one, other] = [aPeriod({ lastOn: null }), aPeriod({ fromOn: '2026-05-01', lastOn: null })];
    expect(overlapOf(one, other)).toEqual({ fromOn: '2026-05-01', lastOn: null });
  });

  it('are exactly those that lie in both, whichever is named first', () => {
    holdsForAll(
      fc.property(anyDays, anyDays, anyDay, (one, other, on) => {
        const overlap = overlapOf(one, other);
        expect(overlap !== null && holds(overlap, on)).toBe(holds(one, on) && holds(other, on));
        expect(overlapOf(other, one)).toEqual(overlap);
      }),
    );
  });
});

describe('R164: a period that fits into the history', () => {
  it('does not overlap with another of its kind; the answer says where it does', () => {
    const others = [aPeriod({ fromOn: '2026-02-01', lastOn: null }), aPeriod()];
    expect(periodRefusal(aPeriod({ fromOn: '2025-12-01', lastOn: '2026-03-31' }), others)).toEqual({
      code: 'periodsOverlap',
      fromOn: '2025-12-01',
      lastOn: '2025-12-31',
    });
    expect(periodRefusal(aPeriod({ fromOn: '2026-01-01', lastOn: '2026-01-31' }), others)).toBeUndefined();
    expect(periodRefusal(aPeriod({ fromOn: '2026-01-01', lastOn: null }), others)).toMatchObject({
      fromOn: '2026-02-01',
      lastOn: null,
    });
  });

  it('R226: may overlap with one of another kind', () => {
    const supplement = aPeriod({ kind: 'integrationIncomeSupplement' });
    const job = aPeriod({ kind: 'supportedJob', measure: 'art60' });
    expect(periodRefusal(supplement, [aPeriod(), job])).toBeUndefined();
    expect(periodRefusal(aPeriod({ kind: 'supportedJob', measure: 'art61' }), [job])).toMatchObject({
      code: 'periodsOverlap',
    });
  });

  it('does not end before it begins; one day is a period', () => {
    const period = { ...aPeriod(), lastOn: day('2024-12-31') };
    expect(periodRefusal(period, [aPeriod()])).toEqual({ code: 'lastDayBeforeFirst', fromOn: '2025-01-01' });
    expect(periodRefusal({ ...period, lastOn: day('2025-01-01') }, [])).toBeUndefined();
  });
});
