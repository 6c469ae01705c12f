import { z } from 'zod';
import { PlainDate } from '../../domain/calendar/plainDate.ts';
import { Language } from '../../domain/language.ts';
import { Reason } from '../../domain/text.ts';
import type { SendCommand } from '../../usecases/gpmi/sendCommand.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { VersionParams } from './shared.ts';
import { VersionSummaryView } from './views.ts';

export const presentRoute = (send: SendCommand) =>
  defineRoute({
    id: 'present',
    method: 'post',
    path: '/gpmi-versions/:versionId/presentation',
    tag: 'Contract',
    summary: 'Record that the contract was handed over, which starts the five days of reflection (R212, A67)',
    kind: 'process',
    needs: 'gpmi.present',
    params: VersionParams,
    body: z.strictObject({
      presentedOn: PlainDate.describe('The day of the hand-over'),
      language: Language.describe('The language of the paper that was handed over'),
      reason: Reason.optional().describe('Asked when the day lies before today'),
    }),
    ifMatch: true,
    response: VersionSummaryView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 409, 412, 422, 503],
    audit: { event: 'gpmi.presented', subject: ({ params }) => params.versionId },
    handle: async ({ work, ctx, params, revision, commandId, body }) =>
      await send(
        work,
        ctx,
        { ...params, revision, commandId },
        {
          kind: 'present',
          presentedOn: body.presentedOn,
          language: body.language,
          hasReason: body.reason !== undefined,
        },
      ),
  });
