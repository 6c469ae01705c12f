import type { IncomePeriod, IncomePeriodDetails } from '../../domain/income/incomePeriod.ts';
import { periodRefusal } from '../../domain/income/periodRefusal.ts';
import { FIRST_REVISION } from '../../domain/record/caseFile.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Work } from '../execution/execution.ts';

type Asked = { caseFileId: string; periodId: string; details: IncomePeriodDetails };

/** Enters a period of the income history (R164, R223). */
export async function addPeriod(
  work: Work,
  { caseFileId, periodId, details }: Asked,
): Promise<Result<IncomePeriod, Refusal>> {
  if ((await work.caseFiles.find(caseFileId)) === undefined) return refused({ code: 'notFound' });
  const refusal = periodRefusal(details, await work.incomePeriods.lock(caseFileId));
  if (refusal !== undefined) return refused(refusal);
  const period: IncomePeriod = { ...details, periodId, caseFileId, source: 'entered', revision: FIRST_REVISION };
  await work.incomePeriods.insert(period);
  return accepted(period);
}
