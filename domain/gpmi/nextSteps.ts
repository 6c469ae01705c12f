import { availableActions, type Action } from '../access/actions.ts';
import type { Actor } from '../access/actor.ts';
import type { PlainDate } from '../calendar/plainDate.ts';
import type { GpmiFacts, VersionFacts } from './gpmiFacts.ts';
import { firstDayToSign } from './reflection.ts';

/** Something that leads on, and the first day on which it is possible. */
export type NextStep = { action: Action; fromOn: PlainDate };

/** The actions that lead a contract on; the others only look, print, or go back. */
const LEADS_ON: readonly Action[] = [
  'validate',
  'present',
  'markSigned',
  'addEvaluation',
  'startNewVersion',
  'endGpmi',
];

function firstDayOf(action: Action, { presentedOn }: VersionFacts, today: PlainDate): PlainDate | null {
  if (action !== 'markSigned') return today;
  if (presentedOn === null) return null;
  const earliest = firstDayToSign(presentedOn);
  return earliest > today ? earliest : today;
}

/** What this person can do next with a version, and from when: a signature waits for the reflection (R212). */
export const nextSteps = (
  facts: GpmiFacts,
  version: VersionFacts,
  actor: Pick<Actor, 'functions'>,
  today: PlainDate,
): NextStep[] =>
  availableActions(facts, version, actor, today)
    .filter((action) => LEADS_ON.includes(action))
    .flatMap((action) => {
      const fromOn = firstDayOf(action, version, today);
      return fromOn === null ? [] : [{ action, fromOn }];
    });
