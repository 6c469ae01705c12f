import { z } from 'zod';
import { Code } from '../../domain/codeList/codeList.ts';
import { accepted } from '../../domain/result.ts';
import { Side } from '../../domain/sampleAction/sampleAction.ts';
import { ShortText } from '../../domain/text.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { SampleActionView } from './masterDataViews.ts';
import { PageQuery, toPage, WithRetired } from './shared.ts';

export const listSampleActionsRoute = () =>
  defineRoute({
    id: 'listSampleActions',
    method: 'get',
    path: '/sample-actions',
    tag: 'Centre',
    summary: 'Sample actions that help to write steps (R152), by action area, by side, and by words of either language',
    kind: 'read',
    needs: 'gpmi.consult',
    query: PageQuery.extend({
      ...WithRetired,
      area: Code.optional(),
      side: Side.optional(),
      words: ShortText.optional().describe('Each of them must be in the text, in Dutch or in French'),
    }),
    response: z.object({ rows: z.array(SampleActionView), next: z.string().nullable() }),
    success: 200,
    refusals: [403],
    audit: { event: 'sampleAction.listed', subject: ({ ctx }) => ctx.actor.ocmwId },
    handle: async ({ work, query }) => accepted(await work.sampleActions.search(query, toPage(query))),
  });
