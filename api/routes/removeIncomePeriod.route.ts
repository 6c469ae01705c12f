import { z } from 'zod';
import { removePeriod } from '../../usecases/incomePeriods/removePeriod.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { IncomePeriodParams } from './incomePeriodViews.ts';

export const removeIncomePeriodRoute = () =>
  defineRoute({
    id: 'removeIncomePeriod',
    method: 'delete',
    path: '/case-files/:caseFileId/income-periods/:periodId',
    tag: 'Income',
    summary: 'Take a period out of the income history',
    kind: 'write',
    needs: 'caseFile.edit',
    params: IncomePeriodParams,
    ifMatch: true,
    response: z.null(),
    success: 204,
    refusals: [403, 404, 412],
    audit: { event: 'incomePeriod.removed', subject: ({ params }) => params.periodId },
    handle: async ({ work, params, revision }) => await removePeriod(work, { ...params, revision }),
  });
