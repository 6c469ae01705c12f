import { IncomePeriodDetails } from '../../domain/income/incomePeriod.ts';
import { changePeriod } from '../../usecases/incomePeriods/changePeriod.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { IncomePeriodParams, IncomePeriodView, PERIOD_EXAMPLE } from './incomePeriodViews.ts';

export const changeIncomePeriodRoute = () =>
  defineRoute({
    id: 'changeIncomePeriod',
    method: 'put',
    path: '/case-files/:caseFileId/income-periods/:periodId',
    tag: 'Income',
    summary: 'Correct a period; one that was imported counts as entered from then on',
    kind: 'write',
    needs: 'caseFile.edit',
    params: IncomePeriodParams,
    body: IncomePeriodDetails,
    example: PERIOD_EXAMPLE,
    ifMatch: true,
    response: IncomePeriodView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 412, 422],
    audit: { event: 'incomePeriod.saved', subject: ({ params }) => params.periodId },
    handle: async ({ ctx, work, params, body, revision, commandId }) =>
      await changePeriod(work, ctx, { ...params, revision, commandId, details: body }),
  });
