import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, day, daysBetween, laterOf, PlainDate } from '../../../domain/calendar/plainDate.ts';
import { anyDay } from '../../builders/days.ts';
import { holdsForAll } from '../../builders/properties.ts';

describe('TC1: a day of the calendar', () => {
  it.each(['2026-03-02', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('takes %s', (iso) => {
    expect(PlainDate.parse(iso)).toBe(iso);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2100-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '02/03/2026',
    '20260302',
    '2026-03-02T00:00:00Z',
    '2026-03-02 ',
    '2026-03-02\n',
    '+2026-03-02',
    '-2026-03-02',
    '',
    'today',
  ])('refuses %j', (text) => {
    const result = PlainDate.safeParse(text);
    expect(result.error?.issues.map(({ message }) => message)).toEqual(['notADay']);
  });

  it.each(['0026-03-02', '0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])(
    'refuses %s, which no contract or person can mean',
    (iso) => expect(PlainDate.safeParse(iso).error?.issues[0]?.message).toBe('notADay'),
  );

  it.each([20260302, null, undefined, new Date(0), {}, ['2026-03-02']])('refuses %p, which is no text', (value) => {
    expect(PlainDate.safeParse(value).success).toBe(false);
  });

  it('throws for a constant that is no day', () => {
    expect(() => day('2026-02-30')).toThrow('notADay');
  });
});

describe('TC2: terms in days', () => {
  it.each([
    { start: '2026-02-28', count: 1, end: '2026-03-01' },
    { start: '2024-02-28', count: 1, end: '2024-02-29' },
    { start: '2100-02-28', count: 1, end: '2100-03-01' },
    { start: '2000-02-28', count: 1, end: '2000-02-29' },
    { start: '2025-12-31', count: 1, end: '2026-01-01' },
    { start: '2026-03-29', count: 1, end: '2026-03-30' },
    { start: '2026-10-25', count: 1, end: '2026-10-26' },
    { start: '2026-01-01', count: -1, end: '2025-12-31' },
    { start: '2026-03-02', count: 0, end: '2026-03-02' },
    { start: '2026-01-01', count: 365, end: '2027-01-01' },
  ])('$count days from $start is $end', ({ start, count, end }) => {
    expect(addDays(day(start), count)).toBe(end);
    expect(daysBetween(day(start), day(end))).toBe(count);
  });

  it('goes there and back', () => {
    holdsForAll(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (start, count) => {
        const end = addDays(start, count);
        expect(addDays(end, -count)).toBe(start);
        expect(daysBetween(start, end)).toBe(count);
        expect(end > start).toBe(count > 0);
      }),
    );
  });

  it('takes the later of two days, in either order', () => {
    expect(laterOf(day('2026-03-02'), day('2026-03-10'))).toBe('2026-03-10');
    expect(laterOf(day('2026-03-10'), day('2026-03-02'))).toBe('2026-03-10');
    expect(laterOf(day('2026-03-02'), day('2026-03-02'))).toBe('2026-03-02');
  });
});

describe('TC3, A02: terms in months', () => {
  it.each([
    { start: '2026-01-31', count: 1, end: '2026-02-28' },
    { start: '2024-01-31', count: 1, end: '2024-02-29' },
    { start: '2000-01-31', count: 1, end: '2000-02-29' },
    { start: '2100-01-31', count: 1, end: '2100-02-28' },
    { start: '2024-02-29', count: 12, end: '2025-02-28' },
    { start: '2024-02-29', count: 48, end: '2028-02-29' },
    { start: '2096-02-29', count: 48, end: '2100-02-28' },
    { start: '2026-02-28', count: 3, end: '2026-05-28' },
    { start: '2025-12-31', count: 2, end: '2026-02-28' },
    { start: '2026-03-31', count: 1, end: '2026-04-30' },
    { start: '2026-03-31', count: -1, end: '2026-02-28' },
    { start: '2026-01-15', count: -1, end: '2025-12-15' },
    { start: '2026-01-15', count: -13, end: '2024-12-15' },
    { start: '2025-12-15', count: 1, end: '2026-01-15' },
    { start: '2026-11-30', count: 15, end: '2028-02-29' },
    { start: '2026-05-31', count: 0, end: '2026-05-31' },
  ])('$count months from $start is $end', ({ start, count, end }) => {
    expect(addMonths(day(start), count)).toBe(end);
  });

  const anyCount = fc.integer({ min: -600, max: 600 });

  it('lands on the same day number, or on the last day of a shorter month', () => {
    holdsForAll(
      fc.property(anyDay, anyCount, (start, count) => {
        const end = addMonths(start, count);
        const isLastOfMonth = addDays(end, 1).endsWith('-01');
        expect(end.slice(8) === start.slice(8) || (isLastOfMonth && end.slice(8) < start.slice(8))).toBe(true);
      }),
    );
  });

  it('lands as many months further as it was asked', () => {
    const monthsOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
    holdsForAll(
      fc.property(anyDay, anyCount, (start, count) => {
        expect(monthsOf(addMonths(start, count)) - monthsOf(start)).toBe(count);
      }),
    );
  });

  it('never ends earlier for a later start', () => {
    holdsForAll(
      fc.property(anyDay, anyDay, anyCount, (one, other, count) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        expect(addMonths(earlier, count) <= addMonths(later, count)).toBe(true);
      }),
    );
  });

  it('drifts when chained, which is why a term counts from the first day', () => {
    expect(addMonths(addMonths(day('2026-01-31'), 1), 1)).toBe('2026-03-28');
    expect(addMonths(day('2026-01-31'), 2)).toBe('2026-03-31');
  });
});
