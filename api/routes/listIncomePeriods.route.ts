import { z } from 'zod';
import { PlainDate } from '../../domain/calendar/plainDate.ts';
import { listPeriods } from '../../usecases/incomePeriods/listPeriods.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { IncomePeriodView } from './incomePeriodViews.ts';
import { CaseFileParams } from './shared.ts';

export const listIncomePeriodsRoute = () =>
  defineRoute({
    id: 'listIncomePeriods',
    method: 'get',
    path: '/case-files/:caseFileId/income-periods',
    tag: 'Income',
    summary: 'The income history of a person, the earliest period first (R164, R223, R226)',
    kind: 'read',
    needs: 'caseFile.consult',
    params: CaseFileParams,
    response: z.object({
      incomePeriods: z.array(IncomePeriodView),
      subsidyElsewhereLastOn: PlainDate.nullable().describe('The last day of a first subsidy that another centre got'),
    }),
    success: 200,
    refusals: [403, 404],
    audit: { event: 'incomePeriod.listed', subject: ({ params }) => params.caseFileId },
    handle: async ({ work, params }) => await listPeriods(work, params.caseFileId),
  });
