import { takeBackDeparture } from '../../usecases/centre/takeBackDeparture.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CaseworkerParams, CaseworkerView } from './caseworkerViews.ts';

export const takeBackDepartureRoute = () =>
  defineRoute({
    id: 'takeBackDeparture',
    method: 'delete',
    path: '/caseworkers/:caseworkerId/departure',
    tag: 'Centre',
    summary: 'Take back that a caseworker left: he can be chosen again',
    kind: 'write',
    needs: 'centre.manage',
    params: CaseworkerParams,
    ifMatch: true,
    response: CaseworkerView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 412],
    audit: { event: 'caseworker.returned', subject: ({ params }) => params.caseworkerId },
    handle: async ({ ctx, work, params, revision, commandId }) =>
      await takeBackDeparture(work, ctx, { ...params, revision, commandId }),
  });
