import type { PlainDate } from '../calendar/plainDate.ts';

/** What a deadline is about. */
export type DeadlineKind = 'signaturePossible' | 'endsByItself' | 'closes';

const MOVES_ON_BY_ITSELF: readonly DeadlineKind[] = ['endsByItself', 'closes'];

/** False for a day that only moves the process on: there is nothing to be done, so it is in nobody's worklist. */
export const isForPeople = (kind: DeadlineKind): boolean => !MOVES_ON_BY_ITSELF.includes(kind);

/** Why a deadline lies where it lies: the event it counts from, and how (a caseworker's "why?"). */
export type Because = {
  event: 'presented' | 'lastDay' | 'ended';
  on: PlainDate;
  count: number;
  unit: 'calendarDays' | 'months';
};

/** A day that matters for one version, and the day from which somebody is told (A62). */
export type Deadline = {
  /** Subject, kind, due day and remind day: the same key is the same reminder, and is sent once. */
  key: string;
  kind: DeadlineKind;
  versionId: string;
  dueOn: PlainDate;
  remindOn: PlainDate;
  /** The number of the rule behind it. */
  rule: string;
  because: Because;
};
