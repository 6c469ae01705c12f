import { IncomePeriodDetails } from '../../domain/income/incomePeriod.ts';
import { addPeriod } from '../../usecases/incomePeriods/addPeriod.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { IncomePeriodView, PERIOD_EXAMPLE } from './incomePeriodViews.ts';
import { CaseFileParams } from './shared.ts';

export const addIncomePeriodRoute = () =>
  defineRoute({
    id: 'addIncomePeriod',
    method: 'post',
    path: '/case-files/:caseFileId/income-periods',
    tag: 'Income',
    summary: 'Enter a period of the income history; periods of one kind cannot overlap',
    kind: 'write',
    needs: 'caseFile.edit',
    params: CaseFileParams,
    body: IncomePeriodDetails,
    example: PERIOD_EXAMPLE,
    response: IncomePeriodView,
    success: 201,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 422],
    audit: { event: 'incomePeriod.added', subject: () => null },
    handle: async ({ work, params, body, commandId }) =>
      await addPeriod(work, { ...params, periodId: commandId, details: body }),
  });
