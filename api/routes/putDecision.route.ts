import { z } from 'zod';
import { PlainDate } from '../../domain/calendar/plainDate.ts';
import { DecidingBody } from '../../domain/centre/centreSheet.ts';
import { putDecision } from '../../usecases/aidRequests/putDecision.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { AidRequestParams } from './shared.ts';
import { AidRequestView } from './views.ts';

export const putDecisionRoute = () =>
  defineRoute({
    id: 'putDecision',
    method: 'put',
    path: '/aid-requests/:aidRequestId/decision',
    tag: 'Aid requests',
    summary: 'Record what the centre decided, with its three dates (A65); the three months run from decidedOn (R224)',
    kind: 'write',
    needs: 'decision.record',
    params: AidRequestParams,
    body: z.strictObject({
      isGranted: z.boolean(),
      decidedOn: PlainDate.describe('The day of the session'),
      grantedFrom: PlainDate.nullable().describe('The first day of the right; null when refused'),
      notifiedOn: PlainDate.nullable().default(null).describe('The day the person was told; null when not yet'),
      body: DecidingBody.optional().describe('Who decided (A65); left out: who decides at the centre'),
    }),
    example: { isGranted: true, decidedOn: '2026-03-02', grantedFrom: '2026-03-01', notifiedOn: null },
    ifMatch: true,
    response: AidRequestView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 412, 422],
    audit: { event: 'aidRequest.decided', subject: ({ params }) => params.aidRequestId },
    handle: async ({ ctx, work, params, body, revision, commandId }) =>
      await putDecision(work, ctx, { ...params, revision, decision: body, commandId }),
  });
