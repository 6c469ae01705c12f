import { accepted, refused } from '../../domain/result.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CaseworkerParams, CaseworkerView } from './caseworkerViews.ts';

export const getCaseworkerRoute = () =>
  defineRoute({
    id: 'getCaseworker',
    method: 'get',
    path: '/caseworkers/:caseworkerId',
    tag: 'Centre',
    summary: 'One caseworker of the centre, also one who left (R012)',
    kind: 'read',
    needs: 'caseFile.consult',
    params: CaseworkerParams,
    response: CaseworkerView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404],
    audit: { event: 'caseworker.read', subject: ({ params }) => params.caseworkerId },
    handle: async ({ work, params }) => {
      const caseworker = await work.caseworkers.find(params.caseworkerId);
      return caseworker === undefined ? refused({ code: 'notFound' }) : accepted(caseworker);
    },
  });
