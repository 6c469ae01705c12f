import { z } from 'zod';
import { Reason } from '../../domain/text.ts';
import type { SendCommand } from '../../usecases/gpmi/sendCommand.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { VersionParams, Confirmation } from './shared.ts';
import { VersionSummaryView } from './views.ts';

export const markUnsignedRoute = (send: SendCommand) =>
  defineRoute({
    id: 'markUnsigned',
    method: 'delete',
    path: '/gpmi-versions/:versionId/signature',
    tag: 'Contract',
    summary: 'Mark the contract as not signed (R096), with the reason why (C13)',
    kind: 'process',
    needs: 'gpmi.unsign',
    params: VersionParams,
    body: z.strictObject({ ...Confirmation, reason: Reason.optional().describe('Asked always (C13)') }),
    ifMatch: true,
    response: VersionSummaryView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 409, 412, 422, 503],
    audit: { event: 'gpmi.unsigned', subject: ({ params }) => params.versionId },
    handle: async ({ work, ctx, params, revision, commandId, body }) =>
      await send(
        work,
        ctx,
        { ...params, revision, commandId, confirm: body.confirm },
        { kind: 'markUnsigned', hasReason: body.reason !== undefined },
      ),
  });
