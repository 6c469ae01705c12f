import { listGpmis } from '../../usecases/gpmi/listGpmis.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CaseFileParams } from './shared.ts';
import { OverviewView } from './views.ts';

export const listGpmisRoute = () =>
  defineRoute({
    id: 'listGpmis',
    method: 'get',
    path: '/case-files/:caseFileId/gpmis',
    tag: 'GPMI',
    summary: 'All GPMIs of the person with number, status, manager, days and available actions (R065–R075)',
    kind: 'read',
    needs: 'gpmi.consult',
    params: CaseFileParams,
    response: OverviewView,
    success: 200,
    refusals: [403, 404],
    audit: { event: 'gpmi.listed', subject: ({ params }) => params.caseFileId },
    handle: async ({ ctx, work, params }) => await listGpmis(work, ctx, params.caseFileId),
  });
