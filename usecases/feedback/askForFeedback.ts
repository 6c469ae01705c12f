import { v7 as uuidv7 } from 'uuid';
import type { Caseworker } from '../../domain/centre/centre.ts';
import { languageOfService } from '../../domain/centre/languageOfService.ts';
import { askFeedback } from '../../domain/evaluation/askFeedback.ts';
import type { FeedbackRecipient, FeedbackRequest } from '../../domain/evaluation/feedbackRequest.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { Language } from '../../domain/language.ts';
import { recipientName } from '../../domain/evaluation/recipientName.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { refused, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { getFeedbackRequest, type FeedbackRequestView } from './feedbackRequestView.ts';
import { lockEvaluated, tellOfFeedback, type FoundEvaluation } from './findEvaluated.ts';

type Asked = { evaluationId: string; to: FeedbackRecipient; question: string; feedbackRequestId: string };

/** The language of the one who is written to (R168). */
async function languageFor(
  work: Work,
  { to, askedBy }: FeedbackRequest,
  caseworkers: readonly Caseworker[],
): Promise<Language> {
  const centre = await work.centre.get();
  const languageOf = (wanted: string) => caseworkers.find(({ caseworkerId }) => caseworkerId === wanted)?.language;
  const ofAsker = languageOf(askedBy) ?? languageOfService(centre, 'nl');
  return to.kind === 'service' ? languageOfService(centre, ofAsker) : (languageOf(to.caseworkerId) ?? ofAsker);
}

/** Leaves the mail in the outbox. It says who asks about which file; the question itself is never mailed. */
async function leaveMail(
  work: Work,
  request: FeedbackRequest,
  { version }: FoundEvaluation,
  caseworkers: readonly Caseworker[],
): Promise<void> {
  const file = await work.caseFiles.find(version.caseFileId);
  if (file === undefined) throw new Error('A version without its file');
  const { to, feedbackRequestId, askedBy, askedOn } = request;
  const mailId = uuidv7();
  await work.mails.insert({
    ...{ mailId, feedbackRequestId },
    toCaseworkerId: to.kind === 'caseworker' ? to.caseworkerId : null,
    language: await languageFor(work, request, caseworkers),
    data: {
      kind: 'feedbackRequest',
      fileReference: file.reference,
      number: formatNumber(version.number),
      ...{ askedBy, askedOn },
    },
  });
  await work.outbox.add({ kind: 'mail', mailId });
}

/** Asks a second caseworker or an outside service for feedback at an evaluation, and has it mailed (R168, D015). */
export async function askForFeedback(
  work: Work,
  { actor, today }: RequestContext,
  asked: Asked,
): Promise<Result<FeedbackRequestView, Refusal>> {
  const found = await lockEvaluated(work, asked.evaluationId);
  if (found === undefined) return refused({ code: 'notFound' });
  const caseworkers = await work.caseworkers.list();
  const { caseworkerId: actorId } = actor;
  const decision = askFeedback(found.evaluated, { ...asked, askedBy: actorId, askedOn: today }, caseworkers);
  if (!decision.ok) return decision;
  const request = decision.value;
  await work.feedbackRequests.insert(request);
  await leaveMail(work, request, found, caseworkers);
  await tellOfFeedback(work, found, {
    event: 'feedbackRequest.asked',
    ...{ actorId, commandId: request.feedbackRequestId },
    recipient: recipientName(request, caseworkers),
  });
  return await getFeedbackRequest(work, actor, request, found.evaluated);
}
