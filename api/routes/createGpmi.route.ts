import { createGpmi } from '../../usecases/gpmi/createGpmi.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { AidRequestParams } from './shared.ts';
import { VersionViewSchema } from './views.ts';

export const createGpmiRoute = () =>
  defineRoute({
    id: 'createGpmi',
    method: 'post',
    path: '/aid-requests/:aidRequestId/gpmis',
    tag: 'GPMI',
    summary: 'Make a GPMI from a request (R002): a blank one, in progress, with centre, person and request filled in',
    kind: 'write',
    needs: 'gpmi.edit',
    params: AidRequestParams,
    response: VersionViewSchema,
    success: 201,
    etag: ({ revision }) => revision,
    location: ({ versionId }) => `/gpmi-versions/${versionId}`,
    refusals: [403, 404, 422],
    audit: { event: 'gpmi.created', subject: () => null },
    handle: async ({ ctx, work, params, commandId }) => await createGpmi(work, ctx, { ...params, gpmiId: commandId }),
  });
