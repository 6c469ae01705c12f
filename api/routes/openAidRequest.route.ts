import { z } from 'zod';
import { PlainDate } from '../../domain/calendar/plainDate.ts';
import { openAidRequest } from '../../usecases/aidRequests/openAidRequest.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CaseFileParams } from './shared.ts';
import { AidRequestView } from './views.ts';

export const openAidRequestRoute = () =>
  defineRoute({
    id: 'openAidRequest',
    method: 'post',
    path: '/case-files/:caseFileId/aid-requests',
    tag: 'Aid requests',
    summary: 'Open a request: for the integration income, or for a GPMI alone (R003)',
    kind: 'write',
    needs: 'caseFile.edit',
    params: CaseFileParams,
    body: z.strictObject({ openedOn: PlainDate, purpose: z.enum(['integrationIncome', 'gpmiOnly']) }),
    response: AidRequestView,
    success: 201,
    etag: ({ revision }) => revision,
    location: ({ aidRequestId }) => `/aid-requests/${aidRequestId}`,
    refusals: [403, 404, 422],
    audit: { event: 'aidRequest.opened', subject: () => null },
    handle: async ({ ctx, work, params, body, commandId }) =>
      await openAidRequest(work, ctx, { ...params, ...body, aidRequestId: commandId }),
  });
