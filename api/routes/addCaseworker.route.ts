import { CaseworkerDetails } from '../../domain/centre/caseworkerDetails.ts';
import { addCaseworker } from '../../usecases/centre/addCaseworker.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CASEWORKER_EXAMPLE, CaseworkerView } from './caseworkerViews.ts';

export const addCaseworkerRoute = () =>
  defineRoute({
    id: 'addCaseworker',
    method: 'post',
    path: '/caseworkers',
    tag: 'Centre',
    summary: 'Add a caseworker who was missing in the list of the centre (R012)',
    kind: 'write',
    needs: 'centre.manage',
    body: CaseworkerDetails,
    example: CASEWORKER_EXAMPLE,
    response: CaseworkerView,
    success: 201,
    etag: ({ revision }) => revision,
    location: ({ caseworkerId }) => `/caseworkers/${caseworkerId}`,
    refusals: [403, 422],
    audit: { event: 'caseworker.added', subject: () => null },
    handle: async ({ work, body, commandId }) => await addCaseworker(work, { caseworkerId: commandId, details: body }),
  });
