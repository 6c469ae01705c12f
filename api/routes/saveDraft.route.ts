import { GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import { saveDraft } from '../../usecases/gpmi/saveDraft.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { VersionParams } from './shared.ts';
import { VersionViewSchema } from './views.ts';

export const saveDraftRoute = () =>
  defineRoute({
    id: 'saveDraft',
    method: 'put',
    path: '/gpmi-versions/:versionId',
    tag: 'GPMI',
    summary: 'Save the content of a version in progress (R058), finished or not',
    kind: 'write',
    needs: 'gpmi.edit',
    params: VersionParams,
    body: GpmiContent,
    ifMatch: true,
    response: VersionViewSchema,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 409, 412, 422],
    audit: { event: 'gpmi.saved', subject: ({ params }) => params.versionId },
    handle: async ({ ctx, work, params, body, revision, commandId }) =>
      await saveDraft(work, ctx, { ...params, revision, content: body, commandId }),
  });
