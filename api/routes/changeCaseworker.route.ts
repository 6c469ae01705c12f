import { CaseworkerDetails } from '../../domain/centre/caseworkerDetails.ts';
import { changeCaseworker } from '../../usecases/centre/changeCaseworker.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CASEWORKER_EXAMPLE, CaseworkerParams, CaseworkerView } from './caseworkerViews.ts';

export const changeCaseworkerRoute = () =>
  defineRoute({
    id: 'changeCaseworker',
    method: 'put',
    path: '/caseworkers/:caseworkerId',
    tag: 'Centre',
    summary: 'Change what is kept of a caseworker (R012); what was validated names him as he was then (A66)',
    kind: 'write',
    needs: 'centre.manage',
    params: CaseworkerParams,
    body: CaseworkerDetails,
    example: CASEWORKER_EXAMPLE,
    ifMatch: true,
    response: CaseworkerView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 412, 422],
    audit: { event: 'caseworker.saved', subject: ({ params }) => params.caseworkerId },
    handle: async ({ ctx, work, params, body, revision, commandId }) =>
      await changeCaseworker(work, ctx, { ...params, revision, commandId, details: body }),
  });
