import { GivenEvaluation } from '../../domain/evaluation/evaluationContent.ts';
import type { SendCommand } from '../../usecases/gpmi/sendCommand.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { VersionParams } from './shared.ts';
import { EvaluationSummaryView } from './views.ts';

export const addEvaluationRoute = (send: SendCommand) =>
  defineRoute({
    id: 'addEvaluation',
    method: 'post',
    path: '/gpmi-versions/:versionId/evaluations',
    tag: 'Evaluation',
    summary:
      'Add an evaluation to the signed version in force (R110); its signature can no longer be taken back (R111)',
    kind: 'process',
    needs: 'evaluation.edit',
    params: VersionParams,
    body: GivenEvaluation,
    example: { heldOn: '2026-07-08', contact: 'atTheCentre', result: 'partlyReached' },
    response: EvaluationSummaryView,
    success: 201,
    etag: ({ revision }) => revision,
    location: ({ evaluationId }) => `/evaluations/${evaluationId}`,
    refusals: [403, 404, 409, 422, 503],
    audit: { event: 'evaluation.added', subject: ({ params }) => params.versionId },
    handle: async ({ work, ctx, params, commandId, body: { heldOn = null } }) =>
      await send(work, ctx, { ...params, revision: null, commandId }, { kind: 'addEvaluation', heldOn }),
  });
