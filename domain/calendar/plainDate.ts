import { z } from 'zod';

/** No day of a person or a contract lies outside these centuries: what does is a slip of the keyboard. */
const FIRST_YEAR = '1900';
const FIRST_YEAR_BEYOND = '2200';

/**
 * A day on the Belgian calendar (NL datum, FR date), as `YYYY-MM-DD`; it has no time and no time zone.
 * Days compare as strings: an earlier day is a smaller one.
 */
export const PlainDate = z.iso
  .date({ error: 'notADay', abort: true })
  .refine((text) => text >= FIRST_YEAR && text < FIRST_YEAR_BEYOND, { error: 'notADay' })
  .brand<'PlainDate'>();
export type PlainDate = z.infer<typeof PlainDate>;

const MS_PER_DAY = 86_400_000;

const toUtc = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);

/** A constant of the calendar or the law as a day; throws when the text is not one. */
export const day = (text: string): PlainDate => PlainDate.parse(text);

/** The day that this instant falls on in UTC; the calendar's own arithmetic stays in UTC, where each day has 24 hours. */
const fromUtc = (instant: Date): PlainDate => instant.toISOString().slice(0, 10) as PlainDate;

/** The day `count` days later (earlier when negative). */
export const addDays = (start: PlainDate, count: number): PlainDate =>
  fromUtc(new Date(toUtc(start).getTime() + count * MS_PER_DAY));

/** How many days lie between two days: 1 from a day to the next, negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / MS_PER_DAY);

/**
 * The same day number `count` months later (earlier when negative), or the last day of that month when it is shorter
 * (TC3, A02). Always count from the original day: a chain of additions drifts after a short month.
 */
export function addMonths(start: PlainDate, count: number): PlainDate {
  const [year, month, dayOfMonth] = start.split('-').map(Number) as [number, number, number];
  const lastOfTarget = new Date(Date.UTC(year, month + count, 0));
  const clipped = Math.min(dayOfMonth, lastOfTarget.getUTCDate());
  return fromUtc(new Date(Date.UTC(lastOfTarget.getUTCFullYear(), lastOfTarget.getUTCMonth(), clipped)));
}

/** The later of two days. */
export const laterOf = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);
