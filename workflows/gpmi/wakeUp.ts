import { brusselsMidnight } from '../../domain/calendar/brussels.ts';
import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';

const SHORTEST_TIMER_MS = 1;

/** When the next reminder is due: the day begins at midnight in Brussels (TC15); null when none is. */
export function nextWakeUp(facts: GpmiFacts): Date | null {
  const next = facts.deadlines[0];
  return next === undefined ? null : brusselsMidnight(next.remindOn);
}

/** How long to sleep until a day begins; a day that has begun is slept over for a moment only. */
export const msUntil = (day: PlainDate): number =>
  // eslint-disable-next-line no-restricted-syntax -- in a workflow this is the engine's clock, the same at every replay
  Math.max(SHORTEST_TIMER_MS, brusselsMidnight(day).getTime() - Date.now());
