import type { PlainDate } from '../calendar/plainDate.ts';
import { versionsInOrder, type GpmiFacts, type VersionFacts } from './gpmiFacts.ts';
import { firstDayToSign, REFLECTION_DAYS } from './reflection.ts';

/** What a deadline is about. */
export type DeadlineKind = 'signaturePossible';

/** Why a deadline lies where it lies: the event it counts from, and how (a caseworker's "why?"). */
export type Because = { event: 'presented'; on: PlainDate; count: number; unit: 'calendarDays' };

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

function signaturePossible(version: VersionFacts): Deadline[] {
  if (version.status !== 'toSign' || version.presentedOn === null) return [];
  const dueOn = firstDayToSign(version.presentedOn);
  return [
    {
      key: `${version.versionId}/signaturePossible/${dueOn}/${dueOn}`,
      kind: 'signaturePossible',
      versionId: version.versionId,
      dueOn,
      remindOn: dueOn,
      rule: 'R212',
      because: { event: 'presented', on: version.presentedOn, count: REFLECTION_DAYS, unit: 'calendarDays' },
    },
  ];
}

/**
 * All deadlines that follow from the facts, the earliest reminder first. Computed here and nowhere else: the list of
 * deadlines, the timer of the workflow and the worklist all hold what this returns.
 */
export const deadlinesOf = (facts: Omit<GpmiFacts, 'deadlines'>): Deadline[] =>
  facts.isClosed
    ? []
    : versionsInOrder({ ...facts, deadlines: [] })
        .flatMap(signaturePossible)
        .sort((one, other) => one.remindOn.localeCompare(other.remindOn));
