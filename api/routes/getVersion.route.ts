import { loadVersionView } from '../../usecases/gpmi/versionView.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { VersionParams } from './shared.ts';
import { VersionViewSchema } from './views.ts';

export const getVersionRoute = () =>
  defineRoute({
    id: 'getVersion',
    method: 'get',
    path: '/gpmi-versions/:versionId',
    tag: 'GPMI',
    summary: 'Consult one version (R085): content, status, what is missing, and what can be done',
    kind: 'read',
    needs: 'gpmi.consult',
    params: VersionParams,
    response: VersionViewSchema,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404],
    audit: { event: 'gpmi.read', subject: ({ params }) => params.versionId },
    handle: async ({ ctx, work, params }) => await loadVersionView(work, ctx.actor, params.versionId, ctx.today),
  });
