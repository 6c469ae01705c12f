import { takeOverAnswer } from '../../usecases/feedback/takeOverAnswer.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { FeedbackRequestParams } from './shared.ts';
import { EvaluationViewSchema } from './views.ts';

export const takeOverFeedbackRoute = () =>
  defineRoute({
    id: 'takeOverFeedback',
    method: 'post',
    path: '/feedback-requests/:feedbackRequestId/taking-over',
    tag: 'Evaluation',
    summary: 'Put an answer into the draft of the evaluation (R168); If-Match names the revision of the evaluation',
    kind: 'write',
    needs: 'evaluation.edit',
    params: FeedbackRequestParams,
    ifMatch: true,
    response: EvaluationViewSchema,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 409, 412, 422],
    audit: { event: 'feedbackRequest.takenOver', subject: ({ params }) => params.feedbackRequestId },
    handle: async ({ ctx, work, params, revision, commandId }) =>
      await takeOverAnswer(work, ctx, { ...params, revision, commandId }),
  });
