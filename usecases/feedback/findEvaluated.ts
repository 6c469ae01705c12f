import type { StoredEvaluation } from '../../db/repositories/evaluations.ts';
import type { StoredVersion, Work } from '../../db/work.ts';
import type { Evaluated } from '../../domain/evaluation/feedbackRefusal.ts';
import type { FeedbackRequest } from '../../domain/evaluation/feedbackRequest.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { TimelineEventName } from '../../domain/record/event.ts';

/** The evaluation that feedback is asked for, with the version that it is about. */
export type FoundEvaluation = { evaluation: StoredEvaluation; version: StoredVersion; evaluated: Evaluated };

/**
 * Reads an evaluation, holding its GPMI until the transaction ends: nobody validates it, and nobody else changes what
 * was asked for it, between what is decided here and what is written.
 */
export async function lockEvaluated(work: Work, evaluationId: string): Promise<FoundEvaluation | undefined> {
  const gpmiId = (await work.evaluations.find(evaluationId))?.gpmiId;
  const facts = gpmiId === undefined ? undefined : await work.gpmis.lockFacts(gpmiId);
  const evaluation = await work.evaluations.find(evaluationId);
  const version = evaluation && (await work.versions.find(evaluation.versionId));
  if (facts === undefined || evaluation === undefined || version === undefined) return undefined;
  return { evaluation, version, evaluated: { facts, status: evaluation.status } };
}

/** The same for one request, with the evaluation that it was asked for. */
export async function lockRequest(
  work: Work,
  feedbackRequestId: string,
): Promise<(FoundEvaluation & { request: FeedbackRequest }) | undefined> {
  const evaluationId = (await work.feedbackRequests.find(feedbackRequestId))?.evaluationId;
  const found = evaluationId === undefined ? undefined : await lockEvaluated(work, evaluationId);
  const request = await work.feedbackRequests.find(feedbackRequestId);
  return found && request && { ...found, request };
}

/** One line in the timeline of the GPMI: whom the feedback was asked of, by name. */
export async function tellOfFeedback(
  work: Work,
  { evaluation, version }: Pick<FoundEvaluation, 'evaluation' | 'version'>,
  line: { event: TimelineEventName; actorId: string; commandId: string; recipient: string },
): Promise<void> {
  const { gpmiId, versionId } = evaluation;
  const { recipient, ...said } = line;
  const number = formatNumber(version.number);
  await work.timeline.add({ ...said, gpmiId, versionId, number, data: { recipient } });
}
