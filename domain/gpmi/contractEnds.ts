import { addDays, addMonths, type PlainDate } from '../calendar/plainDate.ts';
import { OPEN_END_DATE } from './contractEnd.ts';
import { versionsInOrder, type GpmiFacts, type VersionFacts } from './gpmiFacts.ts';

/** How long evaluations can still be completed after the end, before the GPMI is closed (A59). */
export const MONTHS_TO_COMPLETE = 6;

/** The last day on which an evaluation can still be completed. */
export const lastDayToComplete = (endedOn: PlainDate): PlainDate => addMonths(endedOn, MONTHS_TO_COMPLETE);

/** The first day on which a command gets "closed". */
export const closesOn = (endedOn: PlainDate): PlainDate => addDays(lastDayToComplete(endedOn), 1);

/**
 * The version with whose last day the GPMI ends by itself: the latest signed one (A59). Null when it has an open end or
 * has ended, and while a newer version is under way: that one may be meant to continue it (A27).
 */
export function endingVersion(facts: GpmiFacts): VersionFacts | null {
  const latest = versionsInOrder(facts).at(-1);
  if (facts.endedOn !== null || latest?.status !== 'signed') return null;
  return latest.endOn === null || latest.endOn === OPEN_END_DATE ? null : latest;
}

/** The day after the last day of the contract: it has ended by itself. */
export const endsByItselfOn = (endOn: PlainDate): PlainDate => addDays(endOn, 1);
