import { changedPaths } from '../../domain/changedPaths.ts';
import { takeOverFeedback } from '../../domain/evaluation/takeOverFeedback.ts';
import { recipientName } from '../../domain/evaluation/recipientName.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { refused, type Result } from '../../domain/result.ts';
import { getEvaluation, type EvaluationView } from '../evaluation/evaluationView.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';
import { lockRequest, tellOfFeedback } from './findEvaluated.ts';

/** `revision` is that of the evaluation, which is what changes on screen. */
type Asked = { feedbackRequestId: string; revision: number; commandId: string };

/** Puts the answer of a request into the draft of its evaluation (R168). */
export async function takeOverAnswer(
  work: Work,
  { actor, today }: RequestContext,
  { feedbackRequestId, revision, commandId }: Asked,
): Promise<Result<EvaluationView, Refusal>> {
  const found = await lockRequest(work, feedbackRequestId);
  if (found === undefined) return refused({ code: 'notFound' });
  const { evaluation, evaluated, request } = found;
  const { evaluationId } = evaluation;
  const isStale = async (current: number) =>
    refused(await staleRevision(work, evaluationId, { seen: revision, current }));
  if (evaluation.revision !== revision) return await isStale(evaluation.revision);
  const { caseworkerId: actorId } = actor;
  const recipient = recipientName(request, await work.caseworkers.list());
  const { content: before } = evaluation;
  const decision = takeOverFeedback(evaluated, request, {
    content: before,
    name: recipient,
    ...{ takenOverBy: actorId, today },
  });
  if (!decision.ok) return decision;
  const { content, request: after } = decision.value;
  if (!(await work.evaluations.saveDraft(evaluationId, revision, content))) {
    return await isStale((await work.evaluations.find(evaluationId))?.revision ?? revision);
  }

  await work.feedbackRequests.save(after);
  const detail = { revision: revision + 1, paths: changedPaths(before, content) };
  await work.audit.add({ event: 'evaluation.changed', subjectId: evaluationId, actorId, commandId, detail });
  await tellOfFeedback(work, found, { event: 'feedbackRequest.takenOver', actorId, commandId, recipient });
  return await getEvaluation(work, actor, evaluationId, today);
}
