import { brusselsMidnight } from '../../domain/calendar/brussels.ts';
import type { Clock } from '../../domain/calendar/clock.ts';
import { day } from '../../domain/calendar/plainDate.ts';

const NOON_MS = 12 * 3_600_000;

/** A clock that stands still until it is set: noon in Brussels of the day that was given. */
export function createTestClock(start: string): Clock & { set: (iso: string) => void } {
  const noonOf = (iso: string) => new Date(brusselsMidnight(day(iso)).getTime() + NOON_MS);
  let at = noonOf(start);
  return {
    now: () => at,
    set: (iso) => {
      at = noonOf(iso);
    },
  };
}
