import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import { accepted } from '../../domain/result.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { PageQuery, toPage } from './shared.ts';
import { WorklistView } from './views.ts';

export const getWorklistRoute = () =>
  defineRoute({
    id: 'getWorklist',
    method: 'get',
    path: '/worklist',
    tag: 'Worklist',
    summary: 'What I am responsible for and can act on from today, by day',
    kind: 'read',
    needs: 'gpmi.consult',
    query: PageQuery,
    response: WorklistView,
    success: 200,
    refusals: [403],
    audit: { event: 'worklist.read', subject: ({ ctx }) => ctx.actor.caseworkerId },
    handle: async ({ ctx, work, query }) => {
      const { rows, next } = await work.deadlines.worklist(ctx.actor.caseworkerId, ctx.today, toPage(query));
      const shown = rows.map((row) => ({
        ...row,
        number: formatNumber(row.number),
        remindedAt: row.remindedAt?.toISOString() ?? null,
      }));
      return accepted({ rows: shown, next });
    },
  });
