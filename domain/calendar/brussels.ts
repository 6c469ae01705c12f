import { addDays, day, type PlainDate } from './plainDate.ts';

const MS_PER_HOUR = 3_600_000;

/** The last Sunday of a month (1–12), when European clocks change. */
function lastSundayOf(year: number, month: number): Date {
  const last = new Date(Date.UTC(year, month, 0));
  last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  return last;
}

/**
 * Hours that Brussels is ahead of UTC at an instant: 2 from the last Sunday of March 01:00 UTC to the last Sunday of
 * October 01:00 UTC, otherwise 1. The European rule is valid from 1996; it is computed because the time-zone data of
 * a machine may be missing or old, and a term may not depend on that.
 */
function offsetHours(instant: Date): 1 | 2 {
  const year = instant.getUTCFullYear();
  const summerFrom = lastSundayOf(year, 3).getTime() + MS_PER_HOUR;
  const summerUntil = lastSundayOf(year, 10).getTime() + MS_PER_HOUR;
  return instant.getTime() >= summerFrom && instant.getTime() < summerUntil ? 2 : 1;
}

/** The day it is in Brussels at this instant (TC1). */
export const brusselsDay = (instant: Date): PlainDate =>
  day(new Date(instant.getTime() + offsetHours(instant) * MS_PER_HOUR).toISOString().slice(0, 10));

/** The instant at which a day begins in Brussels (TC15): 23:00 UTC the evening before in winter, 22:00 in summer. */
export function brusselsMidnight(start: PlainDate): Date {
  const eveningBefore = new Date(`${addDays(start, -1)}T23:00:00Z`);
  const inSummer = offsetHours(new Date(eveningBefore.getTime() - MS_PER_HOUR)) === 2;
  return inSummer ? new Date(eveningBefore.getTime() - MS_PER_HOUR) : eveningBefore;
}
