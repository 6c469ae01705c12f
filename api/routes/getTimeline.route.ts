import { accepted } from '../../domain/result.ts';
import { getTimeline } from '../../usecases/gpmi/getGpmi.ts';
import { eventInWords } from '../texts/eventInWords.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { GpmiParams, PageQuery, toPage } from './shared.ts';
import { TimelineView } from './views.ts';

export const getTimelineRoute = () =>
  defineRoute({
    id: 'getTimeline',
    method: 'get',
    path: '/gpmis/:gpmiId/timeline',
    tag: 'GPMI',
    summary: 'What happened, the latest first; a deleted GPMI keeps its timeline',
    kind: 'read',
    needs: 'gpmi.consult',
    params: GpmiParams,
    query: PageQuery,
    response: TimelineView,
    success: 200,
    refusals: [403, 404],
    audit: { event: 'timeline.read', subject: ({ params }) => params.gpmiId },
    handle: async ({ work, params, query, language }) => {
      const found = await getTimeline(work, params.gpmiId, toPage(query));
      if (!found.ok) return found;
      const { rows, next } = found.value;
      return accepted({
        rows: rows.map((row) => ({
          ...row,
          sentence: eventInWords(row, language),
          happenedAt: row.happenedAt.toISOString(),
        })),
        next,
      });
    },
  });
