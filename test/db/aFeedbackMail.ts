import { randomUUID } from 'node:crypto';
import type { Work } from '../../db/work.ts';
import { day } from '../../domain/calendar/plainDate.ts';
import { EMPTY_EVALUATION } from '../../domain/evaluation/evaluationContent.ts';
import type { FeedbackRequest } from '../../domain/evaluation/feedbackRequest.ts';
import { asked } from '../builders/aFeedbackRequest.ts';

/** A draft evaluation of a version. */
export async function addEvaluation(
  work: Work,
  { gpmiId, versionId }: { gpmiId: string; versionId: string },
  addedBy: string,
): Promise<string> {
  const evaluationId = randomUUID();
  await work.evaluations.insert({ evaluationId, gpmiId, versionId, content: EMPTY_EVALUATION, addedBy });
  return evaluationId;
}

/** A request at an evaluation, of a service unless somebody is named. */
export async function addRequest(
  work: Work,
  evaluationId: string,
  askedBy: string,
  to?: FeedbackRequest['to'],
): Promise<FeedbackRequest> {
  const request = { ...asked(to), feedbackRequestId: randomUUID(), evaluationId, askedBy };
  await work.feedbackRequests.insert(request);
  return request;
}

/** The mail of a request, queued. */
export async function addMail(work: Work, { feedbackRequestId, to, askedBy }: FeedbackRequest): Promise<string> {
  const mailId = randomUUID();
  await work.mails.insert({
    ...{ mailId, feedbackRequestId, language: 'nl' },
    toCaseworkerId: to.kind === 'caseworker' ? to.caseworkerId : null,
    data: { kind: 'feedbackRequest', fileReference: 'LV-1', number: '1.0', askedBy, askedOn: day('2026-07-01') },
  });
  return mailId;
}
