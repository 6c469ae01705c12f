import type { PlainDate } from '../calendar/plainDate.ts';
import { isLatest, type GpmiFacts, type VersionFacts } from '../gpmi/gpmiFacts.ts';
import type { GpmiStatus } from '../gpmi/gpmiStatus.ts';
import { isOlderSigned, isSilenced, isStillToCome } from '../gpmi/inForce.ts';
import { holds, type Actor } from './actor.ts';
import type { AccessFunction } from './accessFunction.ts';

/** What takes an action away although the status offers it. */
export type Lock =
  'closed' | 'ended' | 'hadEvaluation' | 'hadNewerVersion' | 'notLatest' | 'olderVersion' | 'silenced' | 'stillToCome';

/** What an action needs, whatever it is done with. */
export type ActionNeeds = {
  needs: AccessFunction;
  /** The person is asked "are you sure?" and must say so in the call (R086, R094, R100, A25). */
  confirm: boolean;
  rule: string;
};

type ActionRule = ActionNeeds & { in: readonly GpmiStatus[]; unless: readonly Lock[] };

/** Per action: the statuses that offer it, the function that it needs, and what locks it all the same (domain 2.7). */
export const ACTIONS = {
  consult: { in: ['inProgress', 'toSign', 'signed'], needs: 'gpmi.consult', unless: [], confirm: false, rule: 'R085' },
  edit: { in: ['inProgress'], needs: 'gpmi.edit', unless: ['closed', 'ended'], confirm: false, rule: 'R079' },
  validate: { in: ['inProgress'], needs: 'gpmi.validate', unless: ['closed', 'ended'], confirm: false, rule: 'R080' },
  deleteDraft: { in: ['inProgress'], needs: 'gpmi.delete', unless: ['closed'], confirm: true, rule: 'R082' },
  cancelValidation: { in: ['toSign'], needs: 'gpmi.validate', unless: ['closed'], confirm: true, rule: 'R086' },
  printContract: { in: ['toSign', 'signed'], needs: 'gpmi.consult', unless: [], confirm: false, rule: 'R087' },
  present: { in: ['toSign'], needs: 'gpmi.present', unless: ['closed', 'ended'], confirm: false, rule: 'A67' },
  markSigned: { in: ['toSign'], needs: 'gpmi.sign', unless: ['closed', 'ended'], confirm: true, rule: 'R093' },
  markUnsigned: {
    in: ['signed'],
    needs: 'gpmi.unsign',
    unless: ['closed', 'ended', 'hadEvaluation', 'hadNewerVersion'],
    confirm: true,
    rule: 'R096',
  },
  startNewVersion: {
    in: ['signed'],
    needs: 'gpmi.edit',
    unless: ['closed', 'ended', 'notLatest'],
    confirm: true,
    rule: 'R104',
  },
  addEvaluation: {
    in: ['signed'],
    needs: 'evaluation.edit',
    unless: ['closed', 'olderVersion', 'silenced', 'stillToCome'],
    confirm: false,
    rule: 'R110',
  },
  endGpmi: {
    in: ['signed'],
    needs: 'gpmi.end',
    unless: ['closed', 'ended', 'olderVersion'],
    confirm: true,
    rule: 'A59',
  },
} as const satisfies Record<string, ActionRule>;
export type Action = keyof typeof ACTIONS;

type Locked = (facts: GpmiFacts, version: VersionFacts, today: PlainDate) => boolean;

const LOCKED: Record<Lock, Locked> = {
  closed: (facts) => facts.isClosed,
  ended: (facts) => facts.endedOn !== null,
  hadEvaluation: (_facts, version) => version.hadEvaluation,
  hadNewerVersion: (facts, version) => version.hadNewerVersion || !isLatest(facts, version),
  notLatest: (facts, version) => !isLatest(facts, version),
  olderVersion: isOlderSigned,
  silenced: (facts, _version, today) => isSilenced(facts, today),
  stillToCome: (_facts, version, today) => isStillToCome(version, today),
};

/** The locks that take this action away on this day; empty when none does. */
export const locksOn = (action: Action, facts: GpmiFacts, version: VersionFacts, today: PlainDate): Lock[] =>
  ACTIONS[action].unless.filter((lock) => LOCKED[lock](facts, version, today));

/** True when status and locks offer the action on this day, whoever asks. */
export function isOffered(action: Action, facts: GpmiFacts, version: VersionFacts, today: PlainDate): boolean {
  const statuses: readonly GpmiStatus[] = ACTIONS[action].in;
  return statuses.includes(version.status) && locksOn(action, facts, version, today).length === 0;
}

/** What this person may do with this version today. The buttons, the API and the workflow all ask here. */
export const availableActions = (
  facts: GpmiFacts,
  version: VersionFacts,
  actor: Pick<Actor, 'functions'>,
  today: PlainDate,
): Action[] =>
  (Object.keys(ACTIONS) as Action[]).filter(
    (action) => isOffered(action, facts, version, today) && holds(actor, ACTIONS[action].needs),
  );
