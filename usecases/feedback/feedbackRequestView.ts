import type { MailProgress } from '../../db/repositories/feedbackRequests.ts';
import { availableFeedbackActions, type FeedbackAction } from '../../domain/access/feedbackActions.ts';
import type { Actor } from '../../domain/access/actor.ts';
import type { Evaluated } from '../../domain/evaluation/feedbackRefusal.ts';
import type { FeedbackRequest } from '../../domain/evaluation/feedbackRequest.ts';
import { recipientName } from '../../domain/evaluation/recipientName.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Work } from '../execution/execution.ts';

/** A request for feedback as a page shows it: names beside ids, how far its mail came, and what can be done with it. */
export type FeedbackRequestView = FeedbackRequest & {
  recipientName: string;
  askedByName: string | null;
  mail: (Omit<MailProgress, 'sentAt'> & { sentAt: string | null }) | null;
  availableActions: FeedbackAction[];
};

/** The requests of one evaluation in the order in which they were asked. */
export async function listFeedbackRequests(
  work: Work,
  actor: Actor,
  evaluationId: string,
): Promise<Result<{ feedbackRequests: FeedbackRequestView[] }, Refusal>> {
  const evaluation = await work.evaluations.find(evaluationId);
  const facts = evaluation && (await work.gpmis.findFacts(evaluation.gpmiId));
  if (evaluation === undefined || facts === undefined) return refused({ code: 'notFound' });
  return accepted({ feedbackRequests: await viewsOf(work, actor, evaluationId, { facts, status: evaluation.status }) });
}

/** One of them, as it stands now. */
export async function getFeedbackRequest(
  work: Work,
  actor: Actor,
  { feedbackRequestId, evaluationId }: Pick<FeedbackRequest, 'feedbackRequestId' | 'evaluationId'>,
  evaluated: Evaluated,
): Promise<Result<FeedbackRequestView, Refusal>> {
  const views = await viewsOf(work, actor, evaluationId, evaluated);
  const view = views.find((each) => each.feedbackRequestId === feedbackRequestId);
  return view === undefined ? refused({ code: 'notFound' }) : accepted(view);
}

async function viewsOf(
  work: Work,
  actor: Actor,
  evaluationId: string,
  { facts, status }: Evaluated,
): Promise<FeedbackRequestView[]> {
  const [requests, caseworkers] = [await work.feedbackRequests.list(evaluationId), await work.caseworkers.list()];
  return requests.map(({ mail, ...request }) => ({
    ...request,
    mail: mail && { ...mail, sentAt: mail.sentAt?.toISOString() ?? null },
    recipientName: recipientName(request, caseworkers),
    askedByName: caseworkers.find(({ caseworkerId }) => caseworkerId === request.askedBy)?.name ?? null,
    availableActions: availableFeedbackActions(facts, { status }, request, actor),
  }));
}
