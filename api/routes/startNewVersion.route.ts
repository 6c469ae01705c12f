import { z } from 'zod';
import { RequestedBy } from '../../domain/gpmi/requestedBy.ts';
import type { SendCommand } from '../../usecases/gpmi/sendCommand.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { Confirmation, VersionParams } from './shared.ts';
import { VersionSummaryView } from './views.ts';

export const startNewVersionRoute = (send: SendCommand) =>
  defineRoute({
    id: 'startNewVersion',
    method: 'post',
    path: '/gpmi-versions/:versionId/versions',
    tag: 'GPMI',
    summary: 'Write a new version (R101): a copy of the latest signed one, in progress; the old one stays in force',
    kind: 'process',
    needs: 'gpmi.edit',
    params: VersionParams,
    body: z.strictObject({
      ...Confirmation,
      requestedBy: RequestedBy.nullable().default(null).describe('Who asked for the change (R214)'),
    }),
    example: { confirm: true, requestedBy: 'beneficiary' },
    ifMatch: true,
    response: VersionSummaryView,
    success: 201,
    etag: ({ revision }) => revision,
    location: ({ versionId }) => `/gpmi-versions/${versionId}`,
    refusals: [403, 404, 409, 412, 422, 503],
    audit: { event: 'gpmi.versionStarted', subject: ({ params }) => params.versionId },
    handle: async ({ work, ctx, params, revision, commandId, body: { confirm, requestedBy } }) =>
      await send(work, ctx, { ...params, revision, commandId, confirm }, { kind: 'startNewVersion', requestedBy }),
  });
