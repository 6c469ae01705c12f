import { ACTIONS, isOffered, locksOn } from '../access/actions.ts';
import type { Refusal } from '../refusal.ts';
import { refused, type Result } from '../result.ts';
import { cancelValidation } from './cancelValidation.ts';
import { deleteDraft } from './deleteDraft.ts';
import type { GpmiCommand } from './gpmiCommand.ts';
import type { GpmiFacts, VersionFacts } from './gpmiFacts.ts';
import { markSigned } from './markSigned.ts';
import { markUnsigned } from './markUnsigned.ts';
import { present } from './present.ts';
import { validate } from './validate.ts';

function carryOut(facts: GpmiFacts, version: VersionFacts, command: GpmiCommand): Result<GpmiFacts, Refusal> {
  switch (command.kind) {
    case 'validate':
      return validate(facts, version, command);
    case 'cancelValidation':
      return cancelValidation(facts, version);
    case 'deleteDraft':
      return deleteDraft(facts, version);
    case 'present':
      return present(facts, version, command);
    case 'markSigned':
      return markSigned(facts, version, command);
    case 'markUnsigned':
      return markUnsigned(facts, version, command);
  }
}

/**
 * What a command makes of the facts, or why it is refused. The workflow asks before it accepts an update, and the
 * activity asks again inside its transaction: the same line of code decides both times.
 *
 * The revision of the facts stays as it is; whoever commits the change counts it.
 */
export function decide(facts: GpmiFacts, command: GpmiCommand): Result<GpmiFacts, Refusal> {
  if (facts.isClosed) return refused({ code: 'closed' });
  const version = facts.versions[command.versionId];
  if (version === undefined) return refused({ code: 'notFound' });
  if (!isOffered(command.kind, facts, version)) {
    return refused({
      code: 'actionNotAvailable',
      action: command.kind,
      status: version.status,
      locks: locksOn(command.kind, facts, version),
      rule: ACTIONS[command.kind].rule,
    });
  }
  return carryOut(facts, version, command);
}
