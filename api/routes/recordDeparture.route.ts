import { recordDeparture } from '../../usecases/centre/recordDeparture.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CaseworkerParams, CaseworkerView } from './caseworkerViews.ts';

export const recordDepartureRoute = () =>
  defineRoute({
    id: 'recordDeparture',
    method: 'post',
    path: '/caseworkers/:caseworkerId/departure',
    tag: 'Centre',
    summary: 'Record that a caseworker left (R012): he cannot be chosen or log in any more, and stays readable',
    kind: 'write',
    needs: 'centre.manage',
    params: CaseworkerParams,
    ifMatch: true,
    response: CaseworkerView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 409, 412],
    audit: { event: 'caseworker.left', subject: ({ params }) => params.caseworkerId },
    handle: async ({ ctx, work, params, revision, commandId }) =>
      await recordDeparture(work, ctx, { ...params, revision, commandId }),
  });
