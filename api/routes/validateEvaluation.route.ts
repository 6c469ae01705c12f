import { z } from 'zod';
import type { SendCommand } from '../../usecases/gpmi/sendCommand.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { Confirmation, EvaluationParams } from './shared.ts';
import { EvaluationSummaryView } from './views.ts';

export const validateEvaluationRoute = (send: SendCommand) =>
  defineRoute({
    id: 'validateEvaluation',
    method: 'post',
    path: '/evaluations/:evaluationId/validation',
    tag: 'Evaluation',
    summary: 'Validate an evaluation (R117), for good (R118): from now on it counts',
    kind: 'process',
    needs: 'evaluation.validate',
    params: EvaluationParams,
    body: z.strictObject(Confirmation),
    example: { confirm: true },
    ifMatch: true,
    response: EvaluationSummaryView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 409, 412, 422, 503],
    audit: { event: 'evaluation.validated', subject: ({ params }) => params.evaluationId },
    handle: async ({ work, ctx, params, revision, commandId, body: { confirm } }) =>
      await send(work, ctx, { ...params, revision, commandId, confirm }, { kind: 'validateEvaluation' }),
  });
