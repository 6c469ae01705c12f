import { accepted, refused } from '../../domain/result.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { AidRequestParams } from './shared.ts';
import { AidRequestView } from './views.ts';

export const getAidRequestRoute = () =>
  defineRoute({
    id: 'getAidRequest',
    method: 'get',
    path: '/aid-requests/:aidRequestId',
    tag: 'Aid requests',
    summary: 'One request with its decision',
    kind: 'read',
    needs: 'caseFile.consult',
    params: AidRequestParams,
    response: AidRequestView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404],
    audit: { event: 'aidRequest.read', subject: ({ params }) => params.aidRequestId },
    handle: async ({ work, params }) => {
      const request = await work.aidRequests.find(params.aidRequestId);
      return request === undefined ? refused({ code: 'notFound' }) : accepted(request);
    },
  });
