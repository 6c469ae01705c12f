import { EMPTY_EVALUATION, EvaluationContent } from '../../domain/evaluation/evaluationContent.ts';
import { saveEvaluation } from '../../usecases/evaluation/saveEvaluation.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { EvaluationParams } from './shared.ts';
import { EvaluationViewSchema } from './views.ts';

export const saveEvaluationRoute = () =>
  defineRoute({
    id: 'saveEvaluation',
    method: 'put',
    path: '/evaluations/:evaluationId',
    tag: 'Evaluation',
    summary: 'Save an evaluation that was not validated yet (R116), finished or not',
    kind: 'write',
    needs: 'evaluation.edit',
    params: EvaluationParams,
    body: EvaluationContent,
    example: { ...EMPTY_EVALUATION, heldOn: '2026-07-08', contact: 'homeVisit', result: 'reached' },
    ifMatch: true,
    response: EvaluationViewSchema,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 409, 412, 422],
    audit: { event: 'evaluation.saved', subject: ({ params }) => params.evaluationId },
    handle: async ({ ctx, work, params, body, revision, commandId }) =>
      await saveEvaluation(work, ctx, { ...params, revision, content: body, commandId }),
  });
