import { closesOn, endingVersion, endsByItselfOn, lastDayToComplete, MONTHS_TO_COMPLETE } from './contractEnds.ts';
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

/** The day after the last day of the contract, on which it ends by itself (A59). */
function endsByItself(facts: GpmiFacts): Deadline[] {
  const ending = endingVersion(facts);
  if (ending?.endOn == null) return [];
  const dueOn = endsByItselfOn(ending.endOn);
  return [
    {
      key: `${facts.gpmiId}/endsByItself/${dueOn}/${dueOn}`,
      kind: 'endsByItself',
      versionId: ending.versionId,
      dueOn,
      remindOn: dueOn,
      rule: 'A59',
      because: { event: 'lastDay', on: ending.endOn, count: 1, unit: 'calendarDays' },
    },
  ];
}

/** The last day to complete evaluations after the end; the GPMI is closed the day after (A59). */
function closes(facts: GpmiFacts): Deadline[] {
  // Of the version that was ended: a draft that was under way beside it can still be deleted.
  const ended = versionsInOrder(facts).findLast(({ signedOn }) => signedOn !== null);
  if (facts.endedOn === null || ended === undefined) return [];
  const dueOn = lastDayToComplete(facts.endedOn);
  const remindOn = closesOn(facts.endedOn);
  return [
    {
      key: `${facts.gpmiId}/closes/${dueOn}/${remindOn}`,
      kind: 'closes',
      versionId: ended.versionId,
      dueOn,
      remindOn,
      rule: 'A59',
      because: { event: 'ended', on: facts.endedOn, count: MONTHS_TO_COMPLETE, unit: 'months' },
    },
  ];
}

/**
 * All deadlines that follow from the facts, the earliest reminder first. Computed here and nowhere else: the list of
 * deadlines, the timer of the workflow and the worklist all hold what this returns.
 */
export function deadlinesOf(known: Omit<GpmiFacts, 'deadlines'>): Deadline[] {
  if (known.isClosed) return [];
  const facts = { ...known, deadlines: [] };
  return [
    ...(facts.endedOn === null ? versionsInOrder(facts).flatMap(signaturePossible) : []),
    ...endsByItself(facts),
    ...closes(facts),
  ].sort((one, other) => one.remindOn.localeCompare(other.remindOn));
}
