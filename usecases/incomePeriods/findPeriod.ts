import type { IncomePeriod } from '../../domain/income/incomePeriod.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Work } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';

export type PeriodTarget = { caseFileId: string; periodId: string; revision: number };

/** A period at the revision that the person had on screen, and the others beside it, until the transaction ends. */
export async function findPeriod(
  work: Work,
  { caseFileId, periodId, revision }: PeriodTarget,
): Promise<Result<{ period: IncomePeriod; others: IncomePeriod[] }, Refusal>> {
  const periods = await work.incomePeriods.lock(caseFileId);
  const period = periods.find((one) => one.periodId === periodId);
  if (period === undefined) return refused({ code: 'notFound' });
  if (period.revision !== revision) {
    return refused(await staleRevision(work, periodId, { seen: revision, current: period.revision }));
  }
  return accepted({ period, others: periods.filter((one) => one !== period) });
}
