import { addDays, addMonths, daysBetween, type PlainDate } from '../calendar/plainDate.ts';
import { REFLECTION_DAYS } from '../gpmi/reflection.ts';

const MONTHS_TO_CONCLUDE = 3;
const REMINDER_MONTHS = 1;

/**
 * The last day on which the contract is still concluded in time (R224, TC5).
 *
 * Counts from the day the centre decided to grant the integration income, not from the day the person applied or was
 * notified (A13).
 */
export const conclusionDeadline = (decidedOn: PlainDate): PlainDate => addMonths(decidedOn, MONTHS_TO_CONCLUDE);

/** From this day the caseworker is reminded: a month before the last good day. */
export const conclusionReminder = (decidedOn: PlainDate): PlainDate =>
  addMonths(conclusionDeadline(decidedOn), -REMINDER_MONTHS);

/** The last day of hand-over after which the five days of reflection still end in time (R212 with R224). */
export const lastDayToPresent = (decidedOn: PlainDate): PlainDate =>
  addDays(conclusionDeadline(decidedOn), -(REFLECTION_DAYS + 1));

/** By how many days a signature is late; 0 when in time. Late is marked, never blocked (A11). */
export const daysLate = (decidedOn: PlainDate, signedOn: PlainDate): number =>
  Math.max(0, daysBetween(conclusionDeadline(decidedOn), signedOn));
