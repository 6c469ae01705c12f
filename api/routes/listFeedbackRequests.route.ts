import { listFeedbackRequests } from '../../usecases/feedback/feedbackRequestView.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { FeedbackRequestsView } from './feedbackViews.ts';
import { EvaluationParams } from './shared.ts';

export const listFeedbackRequestsRoute = () =>
  defineRoute({
    id: 'listFeedbackRequests',
    method: 'get',
    path: '/evaluations/:evaluationId/feedback-requests',
    tag: 'Evaluation',
    summary: 'Consult what feedback was asked for an evaluation, what was answered, and how far each mail came',
    kind: 'read',
    needs: 'gpmi.consult',
    params: EvaluationParams,
    response: FeedbackRequestsView,
    success: 200,
    refusals: [403, 404],
    audit: { event: 'feedbackRequest.listed', subject: ({ params }) => params.evaluationId },
    handle: async ({ ctx, work, params }) => await listFeedbackRequests(work, ctx.actor, params.evaluationId),
  });
