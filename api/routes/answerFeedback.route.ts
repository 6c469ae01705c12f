import { z } from 'zod';
import { PlainDate } from '../../domain/calendar/plainDate.ts';
import { FeedbackAnswer } from '../../domain/evaluation/feedbackRequest.ts';
import { writeAnswer } from '../../usecases/feedback/writeAnswer.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { FeedbackRequestView } from './feedbackViews.ts';
import { FeedbackRequestParams } from './shared.ts';

export const answerFeedbackRoute = () =>
  defineRoute({
    id: 'answerFeedback',
    method: 'put',
    path: '/feedback-requests/:feedbackRequestId/answer',
    tag: 'Evaluation',
    summary: 'Write down what was answered to a request for feedback, until it is taken over (R168)',
    description:
      'The caseworker who was asked does so himself; what a service answered is entered by whoever may edit evaluations.',
    kind: 'write',
    // Who was asked need not edit evaluations; the use case asks for more when it was a service.
    needs: 'gpmi.consult',
    params: FeedbackRequestParams,
    body: z.strictObject({
      answer: FeedbackAnswer,
      answeredOn: PlainDate.nullable().default(null).describe('The day of the answer; null: today'),
    }),
    example: { answer: 'De opleiding verloopt goed.' },
    ifMatch: true,
    response: FeedbackRequestView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 409, 412, 422],
    audit: { event: 'feedbackRequest.answered', subject: ({ params }) => params.feedbackRequestId },
    handle: async ({ ctx, work, params, body, revision, commandId }) =>
      await writeAnswer(work, ctx, { ...params, ...body, revision, commandId }),
  });
