import { describe, expect, it } from '@jest/globals';
import { brusselsDay, brusselsMidnight } from '../../../domain/calendar/brussels.ts';
import { day } from '../../../domain/calendar/plainDate.ts';
import { firstDayToSign } from '../../../domain/gpmi/reflection.ts';
import { everyDay } from '../../builders/days.ts';

const at = (iso: string): Date => new Date(iso);

describe('TC1: the day it is in Brussels', () => {
  it.each([
    { instant: '2026-06-30T21:59:59.999Z', on: '2026-06-30' },
    { instant: '2026-06-30T22:00:00.000Z', on: '2026-07-01' },
    { instant: '2026-01-31T22:59:59.999Z', on: '2026-01-31' },
    { instant: '2026-01-31T23:00:00.000Z', on: '2026-02-01' },
    { instant: '2025-12-31T23:00:00.000Z', on: '2026-01-01' },
    { instant: '2024-02-28T23:30:00.000Z', on: '2024-02-29' },
    // The night in which summer time begins, and the one in which it ends.
    { instant: '2026-03-28T22:59:59.999Z', on: '2026-03-28' },
    { instant: '2026-03-28T23:00:00.000Z', on: '2026-03-29' },
    { instant: '2026-03-29T21:59:59.999Z', on: '2026-03-29' },
    { instant: '2026-03-29T22:00:00.000Z', on: '2026-03-30' },
    { instant: '2026-10-24T22:00:00.000Z', on: '2026-10-25' },
    { instant: '2026-10-25T22:59:59.999Z', on: '2026-10-25' },
    { instant: '2026-10-25T23:00:00.000Z', on: '2026-10-26' },
  ])('at $instant it is $on', ({ instant, on }) => {
    expect(brusselsDay(at(instant))).toBe(on);
  });

  it('T024: a hand-over recorded at 22:30 UTC on 30 June is one of 1 July, and its terms run from there', () => {
    const presentedOn = brusselsDay(at('2026-06-30T22:30:00Z'));
    expect(presentedOn).toBe('2026-07-01');
    expect(firstDayToSign(presentedOn)).toBe('2026-07-07');
    expect(brusselsMidnight(firstDayToSign(presentedOn))).toEqual(at('2026-07-06T22:00:00Z'));
  });
});

describe('TC15: the instant at which a day begins in Brussels', () => {
  it.each([
    { on: '2026-01-01', instant: '2025-12-31T23:00:00Z' },
    { on: '2026-03-29', instant: '2026-03-28T23:00:00Z' },
    { on: '2026-03-30', instant: '2026-03-29T22:00:00Z' },
    { on: '2026-10-25', instant: '2026-10-24T22:00:00Z' },
    { on: '2026-10-26', instant: '2026-10-25T23:00:00Z' },
    // A last Sunday that is the last day of the month, and the earliest one there can be.
    { on: '2024-03-31', instant: '2024-03-30T23:00:00Z' },
    { on: '2024-04-01', instant: '2024-03-31T22:00:00Z' },
    { on: '2035-03-25', instant: '2035-03-24T23:00:00Z' },
    { on: '2035-03-26', instant: '2035-03-25T22:00:00Z' },
  ])('$on begins at $instant', ({ on, instant }) => {
    expect(brusselsMidnight(day(on))).toEqual(at(instant));
  });

  it('agrees with the time-zone data of this machine for every day from 1996 to 2040', () => {
    const clock = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/Brussels',
      dateStyle: 'short',
      timeStyle: 'medium',
      hourCycle: 'h23',
    });
    const wrong = [];
    for (const one of everyDay('1996-01-01', '2040-12-31')) {
      const midnight = brusselsMidnight(one);
      const isMidnight = clock.format(midnight) === `${one}, 00:00:00`;
      const isThatDay = brusselsDay(midnight) === one;
      const wasTheDayBefore = brusselsDay(new Date(midnight.getTime() - 1)) < one;
      if (!isMidnight || !isThatDay || !wasTheDayBefore) wrong.push(one);
    }
    expect(wrong).toEqual([]);
  });
});
