import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import { answerFeedback } from '../../domain/evaluation/answerFeedback.ts';
import { recipientName } from '../../domain/evaluation/recipientName.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { refused, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';
import { getFeedbackRequest, type FeedbackRequestView } from './feedbackRequestView.ts';
import { lockRequest, tellOfFeedback } from './findEvaluated.ts';

type Asked = {
  feedbackRequestId: string;
  answer: string;
  /** null: today. */
  answeredOn: PlainDate | null;
  revision: number;
  commandId: string;
};

/** Writes down what was answered to a request for feedback, or corrects it (R168). */
export async function writeAnswer(
  work: Work,
  { actor, today }: RequestContext,
  { feedbackRequestId, answer, answeredOn, revision, commandId }: Asked,
): Promise<Result<FeedbackRequestView, Refusal>> {
  const found = await lockRequest(work, feedbackRequestId);
  if (found === undefined) return refused({ code: 'notFound' });
  const { request } = found;
  if (request.revision !== revision) {
    return refused(await staleRevision(work, feedbackRequestId, { seen: revision, current: request.revision }));
  }
  const decision = answerFeedback(found.evaluated, request, { answer, answeredOn: answeredOn ?? today, actor, today });
  if (!decision.ok) return decision;

  await work.feedbackRequests.save(decision.value);
  const { caseworkerId: actorId } = actor;
  const detail = { revision: decision.value.revision, paths: ['/answer'] };
  await work.audit.add({
    event: 'feedbackRequest.changed',
    subjectId: feedbackRequestId,
    ...{ actorId, commandId, detail },
  });
  const recipient = recipientName(request, await work.caseworkers.list());
  await tellOfFeedback(work, found, { event: 'feedbackRequest.answered', actorId, commandId, recipient });
  return await getFeedbackRequest(work, actor, request, found.evaluated);
}
