import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { IncomePeriod } from '../../domain/income/incomePeriod.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Work } from '../execution/execution.ts';

export type IncomeHistory = {
  incomePeriods: IncomePeriod[];
  /** The last day of the first subsidy that another centre got (A41); null when none is known. */
  subsidyElsewhereLastOn: PlainDate | null;
};

/** The income history of a file, the earliest period first. */
export async function listPeriods(work: Work, caseFileId: string): Promise<Result<IncomeHistory, Refusal>> {
  if ((await work.caseFiles.find(caseFileId)) === undefined) return refused({ code: 'notFound' });
  return accepted({
    incomePeriods: await work.incomePeriods.list(caseFileId),
    subsidyElsewhereLastOn: await work.incomePeriods.subsidyElsewhere(caseFileId),
  });
}
