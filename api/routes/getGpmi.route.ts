import { getGpmi } from '../../usecases/gpmi/getGpmi.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { GpmiParams } from './shared.ts';
import { GpmiWholeView } from './views.ts';

export const getGpmiRoute = () =>
  defineRoute({
    id: 'getGpmi',
    method: 'get',
    path: '/gpmis/:gpmiId',
    tag: 'GPMI',
    summary: 'One GPMI with all its versions',
    kind: 'read',
    needs: 'gpmi.consult',
    params: GpmiParams,
    response: GpmiWholeView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404],
    audit: { event: 'gpmi.read', subject: ({ params }) => params.gpmiId },
    handle: async ({ ctx, work, params }) => await getGpmi(work, ctx, params.gpmiId),
  });
