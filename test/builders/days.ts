import fc from 'fast-check';
import { addDays, day, type PlainDate } from '../../domain/calendar/plainDate.ts';

const DAYS_OF_A_CENTURY = 36_890;

/** Any day from 2000 to 2100, leap days and the end of the century included. */
export const anyDay: fc.Arbitrary<PlainDate> = fc
  .integer({ min: 0, max: DAYS_OF_A_CENTURY })
  .map((count) => addDays(day('2000-01-01'), count));

/** Every day from one to another, both included. */
export function* everyDay(fromIso: string, untilIso: string): Generator<PlainDate> {
  for (let one = day(fromIso); one <= untilIso; one = addDays(one, 1)) yield one;
}
