import { z } from 'zod';
import { PlainDate } from '../../domain/calendar/plainDate.ts';
import { Reason } from '../../domain/text.ts';
import { Agreement } from '../../domain/gpmi/agreement.ts';
import type { SendCommand } from '../../usecases/gpmi/sendCommand.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { VersionParams, Confirmation } from './shared.ts';
import { VersionSummaryView } from './views.ts';

export const markSignedRoute = (send: SendCommand) =>
  defineRoute({
    id: 'markSigned',
    method: 'post',
    path: '/gpmi-versions/:versionId/signature',
    tag: 'Contract',
    summary: 'Record that all parties have signed the contract (R093)',
    kind: 'process',
    needs: 'gpmi.sign',
    params: VersionParams,
    body: z.strictObject({
      ...Confirmation,
      signedOn: PlainDate.describe('The day of the last signature'),
      agreements: z
        .array(Agreement)
        .max(10)
        .default([])
        .describe('The day on which each organisation that takes part agreed (R214)'),
      reason: Reason.optional().describe('Asked when the three months have passed (A11)'),
    }),
    ifMatch: true,
    response: VersionSummaryView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 409, 412, 422, 503],
    audit: { event: 'gpmi.signed', subject: ({ params }) => params.versionId },
    handle: async ({ work, ctx, params, revision, commandId, body }) =>
      await send(
        work,
        ctx,
        { ...params, revision, commandId, confirm: body.confirm },
        {
          kind: 'markSigned',
          signedOn: body.signedOn,
          hasReason: body.reason !== undefined,
          agreements: body.agreements,
        },
      ),
  });
