import type { EvaluationFacts } from '../evaluation/evaluationFacts.ts';
import type { EvaluationStatus } from '../evaluation/evaluationStatus.ts';
import type { GpmiFacts } from '../gpmi/gpmiFacts.ts';
import type { ActionNeeds } from './actions.ts';
import { holds, type Actor } from './actor.ts';

type EvaluationActionRule = ActionNeeds & { in: readonly EvaluationStatus[]; unlessClosed: boolean };

/** Per action: the statuses of an evaluation that offer it and the function that it needs (R116–R121). */
export const EVALUATION_ACTIONS = {
  consultEvaluation: {
    in: ['draft', 'validated'],
    needs: 'gpmi.consult',
    unlessClosed: false,
    confirm: false,
    rule: 'R114',
  },
  editEvaluation: { in: ['draft'], needs: 'evaluation.edit', unlessClosed: true, confirm: false, rule: 'R116' },
  askFeedback: { in: ['draft'], needs: 'evaluation.edit', unlessClosed: true, confirm: false, rule: 'R168' },
  validateEvaluation: { in: ['draft'], needs: 'evaluation.validate', unlessClosed: true, confirm: true, rule: 'R117' },
  deleteEvaluation: {
    in: ['draft', 'validated'],
    needs: 'evaluation.delete',
    unlessClosed: true,
    confirm: true,
    rule: 'R119',
  },
  printEvaluation: { in: ['validated'], needs: 'gpmi.consult', unlessClosed: false, confirm: false, rule: 'R120' },
} as const satisfies Record<string, EvaluationActionRule>;
export type EvaluationAction = keyof typeof EVALUATION_ACTIONS;

/** True when the status of the evaluation offers the action, whoever asks. */
export function isEvaluationActionOffered(
  action: EvaluationAction,
  { isClosed }: Pick<GpmiFacts, 'isClosed'>,
  { status }: Pick<EvaluationFacts, 'status'>,
): boolean {
  const { in: statuses, unlessClosed }: EvaluationActionRule = EVALUATION_ACTIONS[action];
  return statuses.includes(status) && !(unlessClosed && isClosed);
}

/** What this person may do with this evaluation now. */
export const availableEvaluationActions = (
  facts: Pick<GpmiFacts, 'isClosed'>,
  evaluation: Pick<EvaluationFacts, 'status'>,
  actor: Pick<Actor, 'functions'>,
): EvaluationAction[] =>
  (Object.keys(EVALUATION_ACTIONS) as EvaluationAction[]).filter(
    (action) => isEvaluationActionOffered(action, facts, evaluation) && holds(actor, EVALUATION_ACTIONS[action].needs),
  );
