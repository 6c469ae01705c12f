import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import { endDay, isOpenEnd, OPEN_END_DATE } from '../../../domain/gpmi/contractEnd.ts';

const on = (iso: string) => ({ kind: 'on', endOn: day(iso) }) as const;

describe('A01, C03: the end of the contract', () => {
  it('R170: the day that stands for an open end is 21 December 2099', () => {
    expect(OPEN_END_DATE).toBe('2099-12-21');
  });

  it.each([
    { name: 'T115: a ticked open end', end: { kind: 'open' } as const, isOpen: true, stored: '2099-12-21' },
    { name: 'the stored day, typed in', end: on('2099-12-21'), isOpen: true, stored: '2099-12-21' },
    { name: 'its likely reading, typed in', end: on('2099-12-31'), isOpen: true, stored: '2099-12-21' },
    { name: 'an ordinary day', end: on('2027-02-28'), isOpen: false, stored: '2027-02-28' },
    { name: 'a neighbour of the two days', end: on('2099-12-22'), isOpen: false, stored: '2099-12-22' },
    { name: 'the last day of the year before', end: on('2098-12-31'), isOpen: false, stored: '2098-12-31' },
  ])('$name is open: $isOpen, and is stored as $stored', ({ end, isOpen, stored }) => {
    expect(isOpenEnd(end)).toBe(isOpen);
    expect(endDay(end)).toBe(stored);
  });

  it('has no day while nothing was chosen', () => {
    expect(endDay(null)).toBeNull();
  });
});
