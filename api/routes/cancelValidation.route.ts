import { z } from 'zod';
import type { SendCommand } from '../../usecases/gpmi/sendCommand.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { VersionParams, Confirmation } from './shared.ts';
import { VersionSummaryView } from './views.ts';

export const cancelValidationRoute = (send: SendCommand) =>
  defineRoute({
    id: 'cancelValidation',
    method: 'delete',
    path: '/gpmi-versions/:versionId/validation',
    tag: 'GPMI',
    summary: 'Cancel the validation (R086): open the content again; the hand-over is cleared with it',
    kind: 'process',
    needs: 'gpmi.validate',
    params: VersionParams,
    body: z.strictObject(Confirmation),
    ifMatch: true,
    response: VersionSummaryView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 409, 412, 422, 503],
    audit: { event: 'gpmi.validationCancelled', subject: ({ params }) => params.versionId },
    handle: async ({ work, ctx, params, revision, commandId, body }) =>
      await send(work, ctx, { ...params, revision, commandId, confirm: body.confirm }, { kind: 'cancelValidation' }),
  });
