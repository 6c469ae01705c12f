import { getEvaluation } from '../../usecases/evaluation/evaluationView.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { EvaluationParams } from './shared.ts';
import { EvaluationViewSchema } from './views.ts';

export const getEvaluationRoute = () =>
  defineRoute({
    id: 'getEvaluation',
    method: 'get',
    path: '/evaluations/:evaluationId',
    tag: 'Evaluation',
    summary: 'Consult one evaluation (R114): content, what is missing, what can be done, and what it leads to',
    kind: 'read',
    needs: 'gpmi.consult',
    params: EvaluationParams,
    response: EvaluationViewSchema,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404],
    audit: { event: 'evaluation.read', subject: ({ params }) => params.evaluationId },
    handle: async ({ ctx, work, params }) => await getEvaluation(work, ctx.actor, params.evaluationId, ctx.today),
  });
