/** A day as `YYYY-MM-DD`. The model reckons by itself, so that a mistake of the domain is not made twice. */
export type Day = string;

const atMidnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (instant: Date): Day => instant.toISOString().slice(0, 10);

/** So many days later; earlier when negative. */
export function daysAfter(day: Day, count: number): Day {
  const moved = atMidnight(day);
  moved.setUTCDate(moved.getUTCDate() + count);
  return dayOf(moved);
}

/** The same day of a later month, or the last day of that month when it is shorter (TC3). */
export function monthsAfter(day: Day, count: number): Day {
  const [year, month, wanted] = day.split('-').map(Number) as [number, number, number];
  for (let tried = wanted; ; tried -= 1) {
    const found = new Date(Date.UTC(year, month - 1 + count, tried));
    if (found.getUTCDate() === tried) return dayOf(found);
  }
}

/** How many days lie between two days; negative when the second is the earlier one. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((atMidnight(to).getTime() - atMidnight(from).getTime()) / 86_400_000);
