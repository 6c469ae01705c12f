import { z } from 'zod';
import type { SendCommand } from '../../usecases/gpmi/sendCommand.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { VersionParams, Confirmation } from './shared.ts';

export const deleteDraftRoute = (send: SendCommand) =>
  defineRoute({
    id: 'deleteDraft',
    method: 'delete',
    path: '/gpmi-versions/:versionId',
    tag: 'GPMI',
    summary: 'Delete a draft for good (R082–R083); its number is not given again',
    kind: 'process',
    needs: 'gpmi.delete',
    params: VersionParams,
    body: z.strictObject(Confirmation),
    ifMatch: true,
    response: z.null(),
    success: 204,
    refusals: [403, 404, 409, 412, 422, 503],
    audit: { event: 'gpmi.deleted', subject: ({ params }) => params.versionId },
    handle: async ({ work, ctx, params, revision, commandId, body }) =>
      await send(work, ctx, { ...params, revision, commandId, confirm: body.confirm }, { kind: 'deleteDraft' }),
  });
