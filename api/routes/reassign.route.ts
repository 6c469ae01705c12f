import { z } from 'zod';
import { reassign } from '../../usecases/gpmi/reassign.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { GpmiParams } from './shared.ts';
import { GpmiWholeView } from './views.ts';

export const reassignRoute = () =>
  defineRoute({
    id: 'reassign',
    method: 'put',
    path: '/gpmis/:gpmiId/responsible',
    tag: 'GPMI',
    summary: 'Hand the work on to another caseworker (A63), in any status; what is printed does not change',
    kind: 'write',
    needs: 'gpmi.reassign',
    params: GpmiParams,
    body: z.strictObject({ responsibleId: z.uuid() }),
    ifMatch: true,
    response: GpmiWholeView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 409, 412, 422],
    audit: { event: 'gpmi.reassigned', subject: ({ params }) => params.gpmiId },
    handle: async ({ ctx, work, params, body, revision, commandId }) =>
      await reassign(work, ctx, { ...params, ...body, revision, commandId }),
  });
