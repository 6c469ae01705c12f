import { accepted } from '../../domain/result.ts';
import { getDeadlines } from '../../usecases/gpmi/getGpmi.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { GpmiParams } from './shared.ts';
import { DeadlinesView } from './views.ts';

export const getDeadlinesRoute = () =>
  defineRoute({
    id: 'getDeadlines',
    method: 'get',
    path: '/gpmis/:gpmiId/deadlines',
    tag: 'GPMI',
    summary: 'What is due for a GPMI and why',
    kind: 'read',
    needs: 'gpmi.consult',
    params: GpmiParams,
    response: DeadlinesView,
    success: 200,
    refusals: [403, 404],
    audit: { event: 'deadline.listed', subject: ({ params }) => params.gpmiId },
    handle: async ({ work, params }) => {
      const found = await getDeadlines(work, params.gpmiId);
      if (!found.ok) return found;
      const deadlines = found.value.deadlines.map((row) => ({
        ...row,
        remindedAt: row.remindedAt?.toISOString() ?? null,
      }));
      return accepted({ deadlines });
    },
  });
