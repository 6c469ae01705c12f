import { isFeedbackActionOffered } from '../access/feedbackActions.ts';
import type { Actor } from '../access/actor.ts';
import type { PlainDate } from '../calendar/plainDate.ts';
import type { Refusal } from '../refusal.ts';
import { accepted, refused, type Result } from '../result.ts';
import { answererRefusal, evaluationRefusal, stateRefusal, type Evaluated } from './feedbackRefusal.ts';
import type { FeedbackRequest } from './feedbackRequest.ts';

/** What was answered, and on which day: a service may have answered before somebody writes it down. */
type Answered = { answer: string; answeredOn: PlainDate; actor: Actor; today: PlainDate };

/**
 * Writes down what was answered (R168), by the caseworker who was asked, or for a service by whoever edits evaluations.
 * It can be corrected until it is taken over.
 */
export function answerFeedback(
  evaluated: Evaluated,
  request: FeedbackRequest,
  { answer, answeredOn, actor, today }: Answered,
): Result<FeedbackRequest, Refusal> {
  const refusal = answererRefusal(request, actor) ?? evaluationRefusal('answerFeedback', evaluated);
  if (refusal !== undefined) return refused(refusal);
  if (!isFeedbackActionOffered('answerFeedback', request)) return refused(stateRefusal('answerFeedback', request));
  if (answeredOn > today) return refused({ code: 'dayInTheFuture', field: 'answeredOn', today });
  if (answeredOn < request.askedOn) return refused({ code: 'answeredBeforeAsked', askedOn: request.askedOn });
  const received = { answer, answeredOn, answeredBy: actor.caseworkerId };
  return accepted({ ...request, state: 'answered', received, revision: request.revision + 1 });
}
