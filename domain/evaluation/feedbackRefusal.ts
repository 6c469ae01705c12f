import { EVALUATION_ACTIONS, isEvaluationActionOffered } from '../access/evaluationActions.ts';
import { FEEDBACK_ACTIONS, isAsked, type FeedbackAction } from '../access/feedbackActions.ts';
import { holds, type Actor } from '../access/actor.ts';
import type { GpmiFacts } from '../gpmi/gpmiFacts.ts';
import type { Refusal } from '../refusal.ts';
import type { EvaluationStatus } from './evaluationStatus.ts';
import type { FeedbackRequest } from './feedbackRequest.ts';

/** The evaluation that feedback is asked for, and whether its GPMI still takes anything. */
export type Evaluated = { facts: Pick<GpmiFacts, 'isClosed'>; status: EvaluationStatus };

/** Why nothing can be asked, answered or taken over for an evaluation any more; undefined while it is a draft. */
export function evaluationRefusal(
  action: 'askFeedback' | FeedbackAction,
  { facts, status }: Evaluated,
): Refusal | undefined {
  if (facts.isClosed) return { code: 'closed' };
  if (isEvaluationActionOffered('askFeedback', facts, { status })) return undefined;
  return { code: 'actionNotAvailable', action, status, locks: [], rule: EVALUATION_ACTIONS.askFeedback.rule };
}

/** True as long as somebody waits for an answer: a mail that asks for it is of use no longer. */
export const isAwaited = (evaluated: Evaluated, { state }: Pick<FeedbackRequest, 'state'>): boolean =>
  state === 'asked' && evaluationRefusal('answerFeedback', evaluated) === undefined;

/** That the state of the request does not offer the action. */
export const stateRefusal = (action: FeedbackAction, { state: status }: Pick<FeedbackRequest, 'state'>): Refusal => ({
  code: 'actionNotAvailable',
  ...{ action, status, locks: [] },
  rule: FEEDBACK_ACTIONS[action].rule,
});

/** Why this person may not write down the answer; undefined when he may. */
export function answererRefusal(request: Pick<FeedbackRequest, 'to'>, actor: Actor): Refusal | undefined {
  if (request.to.kind === 'caseworker') return isAsked(request, actor) ? undefined : { code: 'notAskedOfYou' };
  const { needs } = FEEDBACK_ACTIONS.answerFeedback;
  return holds(actor, needs) ? undefined : { code: 'functionMissing', function: needs };
}
