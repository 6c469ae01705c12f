import type { SendCommand } from '../../usecases/gpmi/sendCommand.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { VersionParams } from './shared.ts';
import { VersionSummaryView } from './views.ts';

export const validateRoute = (send: SendCommand) =>
  defineRoute({
    id: 'validate',
    method: 'post',
    path: '/gpmi-versions/:versionId/validation',
    tag: 'GPMI',
    summary:
      'Validate: freeze the content, to be signed next (R079–R080); all findings at once when something is missing',
    kind: 'process',
    needs: 'gpmi.validate',
    params: VersionParams,
    ifMatch: true,
    response: VersionSummaryView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 409, 412, 422, 503],
    audit: { event: 'gpmi.validated', subject: ({ params }) => params.versionId },
    handle: async ({ work, ctx, params, revision, commandId }) =>
      await send(work, ctx, { ...params, revision, commandId }, { kind: 'validate' }),
  });
