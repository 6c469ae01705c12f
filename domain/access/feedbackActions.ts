import type { FeedbackRequest, FeedbackState } from '../evaluation/feedbackRequest.ts';
import type { AccessFunction } from './accessFunction.ts';
import { holds, type Actor } from './actor.ts';
import { isEvaluationActionOffered } from './evaluationActions.ts';

type FeedbackActionRule = { in: readonly FeedbackState[]; needs: AccessFunction; rule: string };

/**
 * Per action: the states of a request for feedback that offer it and the function that it needs (R168). All of it ends
 * when the evaluation is validated.
 */
export const FEEDBACK_ACTIONS = {
  answerFeedback: { in: ['asked', 'answered'], needs: 'evaluation.edit', rule: 'R168' },
  takeOverFeedback: { in: ['answered'], needs: 'evaluation.edit', rule: 'R168' },
} as const satisfies Record<string, FeedbackActionRule>;
export type FeedbackAction = keyof typeof FEEDBACK_ACTIONS;

/** A request in a state that offers the action. */
type Offering<Chosen extends FeedbackAction> = Extract<
  FeedbackRequest,
  { state: (typeof FEEDBACK_ACTIONS)[Chosen]['in'][number] }
>;

/** True when the state of the request offers the action, whoever asks. */
export function isFeedbackActionOffered<Chosen extends FeedbackAction>(
  action: Chosen,
  request: FeedbackRequest,
): request is Offering<Chosen> {
  const states: readonly FeedbackState[] = FEEDBACK_ACTIONS[action].in;
  return states.includes(request.state);
}

/** A caseworker who was asked answers himself, whatever else he may do; for a service, who edits evaluations does. */
export const isAsked = ({ to }: Pick<FeedbackRequest, 'to'>, { caseworkerId }: Pick<Actor, 'caseworkerId'>): boolean =>
  to.kind === 'caseworker' && to.caseworkerId === caseworkerId;

function mayDo(action: FeedbackAction, request: Pick<FeedbackRequest, 'to'>, actor: Actor): boolean {
  if (action === 'answerFeedback' && request.to.kind === 'caseworker') return isAsked(request, actor);
  return holds(actor, FEEDBACK_ACTIONS[action].needs);
}

/** What this person may do with this request now. */
export const availableFeedbackActions = (
  facts: Parameters<typeof isEvaluationActionOffered>[1],
  evaluation: Parameters<typeof isEvaluationActionOffered>[2],
  request: FeedbackRequest,
  actor: Actor,
): FeedbackAction[] =>
  (Object.keys(FEEDBACK_ACTIONS) as FeedbackAction[]).filter(
    (action) =>
      isEvaluationActionOffered('askFeedback', facts, evaluation) &&
      isFeedbackActionOffered(action, request) &&
      mayDo(action, request, actor),
  );
