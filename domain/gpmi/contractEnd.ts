import { day, type PlainDate } from '../calendar/plainDate.ts';
import type { ContractEnd } from './gpmiContent.ts';

/** The day that stands for "no end" in the follow-up (R170, A01). It is stored and never printed. */
export const OPEN_END_DATE = day('2099-12-21');

/** The likely reading of a slip: also understood as an open end on the way in (A01). */
const OPEN_END_DATES: readonly PlainDate[] = [OPEN_END_DATE, day('2099-12-31')];

/** True when the contract has no end day, also when it was typed in as one of the days that mean so. */
export const isOpenEnd = (end: ContractEnd): boolean => end.kind === 'open' || OPEN_END_DATES.includes(end.endOn);

/** The last day of the contract, for storing and comparing; null while nothing was chosen. */
export function endDay(end: ContractEnd | null): PlainDate | null {
  if (end === null) return null;
  return end.kind === 'open' || isOpenEnd(end) ? OPEN_END_DATE : end.endOn;
}
