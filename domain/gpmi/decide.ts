import { ACTIONS, isOffered, locksOn } from '../access/actions.ts';
import { EVALUATION_ACTIONS, isEvaluationActionOffered } from '../access/evaluationActions.ts';
import { addEvaluation } from '../evaluation/addEvaluation.ts';
import { deleteEvaluation } from '../evaluation/deleteEvaluation.ts';
import { validateEvaluation } from '../evaluation/validateEvaluation.ts';
import type { Refusal } from '../refusal.ts';
import { refused, type Result } from '../result.ts';
import { cancelValidation } from './cancelValidation.ts';
import { deleteDraft } from './deleteDraft.ts';
import { endGpmi } from './endGpmi.ts';
import { isAboutEvaluation, type EvaluationCommand, type GpmiCommand } from './gpmiCommand.ts';
import type { GpmiFacts, VersionFacts } from './gpmiFacts.ts';
import { markSigned } from './markSigned.ts';
import { markUnsigned } from './markUnsigned.ts';
import { present } from './present.ts';
import { startNewVersion } from './startNewVersion.ts';
import { validate } from './validate.ts';

type VersionCommand = Exclude<GpmiCommand, EvaluationCommand>;

function carryOut(facts: GpmiFacts, version: VersionFacts, command: VersionCommand): Result<GpmiFacts, Refusal> {
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
    case 'startNewVersion':
      return startNewVersion(facts, version, command);
    case 'endGpmi':
      return endGpmi(facts, command);
    case 'addEvaluation':
      return addEvaluation(facts, version, command);
  }
}

function decideOnEvaluation(facts: GpmiFacts, command: EvaluationCommand): Result<GpmiFacts, Refusal> {
  const { kind } = command;
  const evaluation = facts.evaluations[command.evaluationId];
  if (evaluation === undefined) return refused({ code: 'notFound' });
  if (!isEvaluationActionOffered(kind, facts, evaluation)) {
    const { rule } = EVALUATION_ACTIONS[kind];
    return refused({ code: 'actionNotAvailable', action: kind, status: evaluation.status, locks: [], rule });
  }
  return kind === 'validateEvaluation'
    ? validateEvaluation(facts, evaluation, command)
    : deleteEvaluation(facts, evaluation);
}

/**
 * What a command makes of the facts, or why it is refused. The workflow asks before it accepts an update, and the
 * activity asks again inside its transaction: the same line of code decides both times.
 *
 * The revision of the facts stays as it is; whoever commits the change counts it.
 */
export function decide(facts: GpmiFacts, command: GpmiCommand): Result<GpmiFacts, Refusal> {
  if (facts.isClosed) return refused({ code: 'closed' });
  if (isAboutEvaluation(command)) return decideOnEvaluation(facts, command);
  const { kind, versionId, today } = command;
  const version = facts.versions[versionId];
  if (version === undefined) return refused({ code: 'notFound' });
  if (!isOffered(kind, facts, version, today)) {
    const { status } = version;
    const locks = locksOn(kind, facts, version, today);
    return refused({ code: 'actionNotAvailable', action: kind, status, locks, rule: ACTIONS[kind].rule });
  }
  return carryOut(facts, version, command);
}
