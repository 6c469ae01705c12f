import { z } from 'zod';
import { PlainDate } from '../../domain/calendar/plainDate.ts';
import { GivenEndReason } from '../../domain/gpmi/endReason.ts';
import { Reason } from '../../domain/text.ts';
import type { SendCommand } from '../../usecases/gpmi/sendCommand.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { Confirmation, GpmiParams } from './shared.ts';
import { VersionSummaryView } from './views.ts';

export const endGpmiRoute = (send: SendCommand) =>
  defineRoute({
    id: 'endGpmi',
    method: 'post',
    path: '/gpmis/:gpmiId/end',
    tag: 'GPMI',
    summary: 'End a signed GPMI on a day and for a reason (A59); its evaluations can still be completed for six months',
    kind: 'process',
    needs: 'gpmi.end',
    params: GpmiParams,
    body: z.strictObject({
      ...Confirmation,
      endedOn: PlainDate.describe('The day on which it ended'),
      endReason: GivenEndReason,
      reason: Reason.optional().describe('In words; asked when the reason is `other`'),
    }),
    example: { confirm: true, endedOn: '2026-06-30', endReason: 'agreement' },
    ifMatch: true,
    response: VersionSummaryView,
    success: 200,
    refusals: [403, 404, 409, 412, 422, 503],
    audit: { event: 'gpmi.ended', subject: ({ params }) => params.gpmiId },
    handle: async ({ work, ctx, params, revision, commandId, body: { confirm, endedOn, endReason, reason } }) =>
      await send(
        work,
        ctx,
        { ...params, revision, commandId, confirm },
        { kind: 'endGpmi', endedOn, endReason, hasReason: reason !== undefined },
      ),
  });
