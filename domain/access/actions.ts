import { isLatest, type GpmiFacts, type VersionFacts } from '../gpmi/gpmiFacts.ts';
import type { GpmiStatus } from '../gpmi/gpmiStatus.ts';
import { holds, type Actor } from './actor.ts';
import type { AccessFunction } from './accessFunction.ts';

/** What takes an action away although the status offers it. */
export type Lock = 'closed' | 'hadEvaluation' | 'hadNewerVersion';

type ActionRule = {
  in: readonly GpmiStatus[];
  needs: AccessFunction;
  unless: readonly Lock[];
  /** The person is asked "are you sure?" and must say so in the call (R086, R094, R100, A25). */
  confirm: boolean;
  rule: string;
};

/** Per action: the statuses that offer it, the function that it needs, and what locks it all the same (domain 2.7). */
export const ACTIONS = {
  consult: { in: ['inProgress', 'toSign', 'signed'], needs: 'gpmi.consult', unless: [], confirm: false, rule: 'R085' },
  edit: { in: ['inProgress'], needs: 'gpmi.edit', unless: ['closed'], confirm: false, rule: 'R079' },
  validate: { in: ['inProgress'], needs: 'gpmi.validate', unless: ['closed'], confirm: false, rule: 'R080' },
  deleteDraft: { in: ['inProgress'], needs: 'gpmi.delete', unless: ['closed'], confirm: true, rule: 'R082' },
  cancelValidation: { in: ['toSign'], needs: 'gpmi.validate', unless: ['closed'], confirm: true, rule: 'R086' },
  printContract: { in: ['toSign', 'signed'], needs: 'gpmi.consult', unless: [], confirm: false, rule: 'R087' },
  present: { in: ['toSign'], needs: 'gpmi.present', unless: ['closed'], confirm: false, rule: 'A67' },
  markSigned: { in: ['toSign'], needs: 'gpmi.sign', unless: ['closed'], confirm: true, rule: 'R093' },
  markUnsigned: {
    in: ['signed'],
    needs: 'gpmi.unsign',
    unless: ['closed', 'hadEvaluation', 'hadNewerVersion'],
    confirm: true,
    rule: 'R096',
  },
} as const satisfies Record<string, ActionRule>;
export type Action = keyof typeof ACTIONS;

const LOCKED: Record<Lock, (facts: GpmiFacts, version: VersionFacts) => boolean> = {
  closed: (facts) => facts.isClosed,
  hadEvaluation: (_facts, version) => version.hadEvaluation,
  hadNewerVersion: (facts, version) => version.hadNewerVersion || !isLatest(facts, version),
};

/** The locks that take this action away now; empty when none does. */
export const locksOn = (action: Action, facts: GpmiFacts, version: VersionFacts): Lock[] =>
  ACTIONS[action].unless.filter((lock) => LOCKED[lock](facts, version));

/** True when status and locks offer the action, whoever asks. */
export function isOffered(action: Action, facts: GpmiFacts, version: VersionFacts): boolean {
  const statuses: readonly GpmiStatus[] = ACTIONS[action].in;
  return statuses.includes(version.status) && locksOn(action, facts, version).length === 0;
}

/** What this person may do with this version now. The buttons, the API and the workflow all ask here. */
export const availableActions = (facts: GpmiFacts, version: VersionFacts, actor: Pick<Actor, 'functions'>): Action[] =>
  (Object.keys(ACTIONS) as Action[]).filter(
    (action) => isOffered(action, facts, version) && holds(actor, ACTIONS[action].needs),
  );
