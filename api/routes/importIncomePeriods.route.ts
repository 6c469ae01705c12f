import { z } from 'zod';
import { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { createImportPeriods } from '../../usecases/incomePeriods/importPeriods.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { IncomePeriodView } from './incomePeriodViews.ts';
import { CaseFileParams } from './shared.ts';

export const importIncomePeriodsRoute = (importPeriods: ReturnType<typeof createImportPeriods>) =>
  defineRoute({
    id: 'importIncomePeriods',
    method: 'post',
    path: '/case-files/:caseFileId/income-periods/import',
    tag: 'Income',
    summary: 'Fetch the income history from the Crossroads Bank (A47); what was entered is kept, and twice is once',
    kind: 'process',
    needs: 'caseFile.edit',
    params: CaseFileParams,
    response: z.object({
      incomePeriods: z.array(IncomePeriodView),
      added: z.number().int(),
      changed: z.number().int(),
      removed: z.number().int(),
      skipped: z
        .array(IncomePeriodView.pick({ kind: true, measure: true, fromOn: true, lastOn: true }))
        .describe('What does not fit beside what was entered'),
      subsidyElsewhereLastOn: PlainDate.nullable().describe('The last day of a first subsidy that another centre got'),
    }),
    success: 200,
    refusals: [403, 404, 422, 503],
    audit: { event: 'incomePeriod.imported', subject: ({ params }) => params.caseFileId },
    handle: async ({ ctx, work, params, commandId }) => await importPeriods(work, ctx, { ...params, commandId }),
  });
