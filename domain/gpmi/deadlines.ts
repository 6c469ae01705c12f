import type { Deadline } from './deadline.ts';
import { versionsInOrder, type GpmiFacts, type VersionFacts } from './gpmiFacts.ts';
import { firstDayToSign, REFLECTION_DAYS } from './reflection.ts';

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
