import { z } from 'zod';
import { FeedbackQuestion, FeedbackRecipient } from '../../domain/evaluation/feedbackRequest.ts';
import { askForFeedback } from '../../usecases/feedback/askForFeedback.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { FeedbackRequestView } from './feedbackViews.ts';
import { EvaluationParams } from './shared.ts';

export const askForFeedbackRoute = () =>
  defineRoute({
    id: 'askForFeedback',
    method: 'post',
    path: '/evaluations/:evaluationId/feedback-requests',
    tag: 'Evaluation',
    summary: 'Ask a second caseworker or an outside service for feedback (R168)',
    description: 'They get a mail that names the file by its reference; the question itself is never mailed.',
    kind: 'write',
    needs: 'evaluation.edit',
    params: EvaluationParams,
    body: z.strictObject({ to: FeedbackRecipient, question: FeedbackQuestion }),
    example: {
      to: { kind: 'service', name: 'Werkwinkel De Brug', email: 'onthaal@debrug.example' },
      question: 'Hoe verloopt de opleiding?',
    },
    response: FeedbackRequestView,
    success: 201,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 409, 422],
    audit: { event: 'feedbackRequest.asked', subject: () => null },
    handle: async ({ ctx, work, params, body, commandId }) =>
      await askForFeedback(work, ctx, { ...params, ...body, feedbackRequestId: commandId }),
  });
