import { z } from 'zod';
import type { SendCommand } from '../../usecases/gpmi/sendCommand.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { Confirmation, EvaluationParams } from './shared.ts';

export const deleteEvaluationRoute = (send: SendCommand) =>
  defineRoute({
    id: 'deleteEvaluation',
    method: 'delete',
    path: '/evaluations/:evaluationId',
    tag: 'Evaluation',
    summary: 'Delete an evaluation, validated or not (R119); what it locked stays locked (A22)',
    kind: 'process',
    needs: 'evaluation.delete',
    params: EvaluationParams,
    body: z.strictObject(Confirmation),
    example: { confirm: true },
    ifMatch: true,
    response: z.null(),
    success: 204,
    refusals: [403, 404, 409, 412, 422, 503],
    audit: { event: 'evaluation.deleted', subject: ({ params }) => params.evaluationId },
    handle: async ({ work, ctx, params, revision, commandId, body: { confirm } }) =>
      await send(work, ctx, { ...params, revision, commandId, confirm }, { kind: 'deleteEvaluation' }),
  });
