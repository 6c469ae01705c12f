import type { Work } from '../../db/work.ts';
import type { StoredEvaluation } from '../../db/repositories/evaluations.ts';
import type { Caseworker } from '../../domain/centre/centre.ts';
import { isAwaited } from '../../domain/evaluation/feedbackRefusal.ts';
import type { FeedbackRequest } from '../../domain/evaluation/feedbackRequest.ts';
import { recipientName } from '../../domain/evaluation/recipientName.ts';
import type { Mail, MailFault } from '../../domain/mail/mail.ts';
import type { MailAddress } from './letter.ts';

/** What a mail is about and who is concerned, as the database knows it when the mail is sent. */
export type Correspondence = {
  request: FeedbackRequest;
  evaluation: StoredEvaluation;
  to: MailAddress;
  asker: Caseworker;
};

function addressOf(request: FeedbackRequest, caseworkers: readonly Caseworker[]): MailAddress | undefined {
  const { to } = request;
  if (to.kind === 'service') return { name: to.name, address: to.email };
  const caseworker = caseworkers.find(({ caseworkerId }) => caseworkerId === to.caseworkerId);
  if (caseworker?.isActive !== true) return undefined;
  return { name: recipientName(request, caseworkers), address: caseworker.email };
}

/** Looks up whom a mail goes to; a code when there is no point in sending it any more. */
export async function correspondenceOf(
  work: Work,
  { feedbackRequestId, data }: Mail,
): Promise<Correspondence | MailFault> {
  const request = await work.feedbackRequests.find(feedbackRequestId);
  const evaluation = request && (await work.evaluations.find(request.evaluationId));
  const facts = evaluation && (await work.gpmis.findFacts(evaluation.gpmiId));
  if (request === undefined || evaluation === undefined || facts === undefined) return 'noLongerNeeded';
  if (!isAwaited({ facts, status: evaluation.status }, request)) return 'noLongerNeeded';
  const caseworkers = await work.caseworkers.list();
  const asker = caseworkers.find(({ caseworkerId }) => caseworkerId === data.askedBy);
  const to = addressOf(request, caseworkers);
  return to === undefined || asker === undefined ? 'caseworkerLeft' : { request, evaluation, to, asker };
}
