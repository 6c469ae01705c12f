import { isFeedbackActionOffered } from '../access/feedbackActions.ts';
import type { PlainDate } from '../calendar/plainDate.ts';
import type { Refusal } from '../refusal.ts';
import { accepted, refused, type Result } from '../result.ts';
import { isBlank, LONG_TEXT } from '../text.ts';
import type { EvaluationContent } from './evaluationContent.ts';
import { evaluationRefusal, stateRefusal, type Evaluated } from './feedbackRefusal.ts';
import type { FeedbackReceived, FeedbackRequest } from './feedbackRequest.ts';

/** A day in figures, as Dutch and French write it alike: the text that it stands in has no language of its own. */
const inFigures = (day: PlainDate): string => day.split('-').reverse().join('/');

/** What the evaluation says of other services, with one answer more, under who gave it and on which day. */
function withAnswer(feedback: string | null, name: string, { answer, answeredOn }: FeedbackReceived): string {
  const received = `${name}, ${inFigures(answeredOn)}\n${answer}`;
  return feedback === null || isBlank(feedback) ? received : `${feedback}\n\n${received}`;
}

type TakingOver = {
  content: EvaluationContent;
  /** Who was asked, by name. */
  name: string;
  takenOverBy: string;
  today: PlainDate;
};
type Both = { content: EvaluationContent; request: FeedbackRequest };

/** Puts an answer into the draft of the evaluation (R168, B45), after what is there already. */
export function takeOverFeedback(
  evaluated: Evaluated,
  request: FeedbackRequest,
  { content, name, takenOverBy, today }: TakingOver,
): Result<Both, Refusal> {
  const refusal = evaluationRefusal('takeOverFeedback', evaluated);
  if (refusal !== undefined) return refused(refusal);
  if (!isFeedbackActionOffered('takeOverFeedback', request)) return refused(stateRefusal('takeOverFeedback', request));
  const feedback = withAnswer(content.feedback, name, request.received);
  if (feedback.length > LONG_TEXT) return refused({ code: 'feedbackTooLong', max: LONG_TEXT });
  const takenOver = { takenOverOn: today, takenOverBy };
  return accepted({
    content: { ...content, feedback },
    request: { ...request, state: 'takenOver', takenOver, revision: request.revision + 1 },
  });
}
