import { changedPaths } from '../../domain/changedPaths.ts';
import type { IncomePeriod, IncomePeriodDetails } from '../../domain/income/incomePeriod.ts';
import { periodRefusal } from '../../domain/income/periodRefusal.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { auditChange } from '../execution/auditChange.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { findPeriod, type PeriodTarget } from './findPeriod.ts';

type Asked = PeriodTarget & { commandId: string; details: IncomePeriodDetails };

/**
 * Corrects a period. What a person says is his from then on, also of a period that the Crossroads Bank gave: the next
 * import keeps it (A47).
 */
export async function changePeriod(
  work: Work,
  { actor }: RequestContext,
  { commandId, details, ...target }: Asked,
): Promise<Result<IncomePeriod, Refusal>> {
  const found = await findPeriod(work, target);
  if (!found.ok) return found;
  const { period: before, others } = found.value;
  const refusal = periodRefusal(details, others);
  if (refusal !== undefined) return refused(refusal);
  const after: IncomePeriod = { ...before, ...details, source: 'entered' };
  const revision = before.revision + 1;
  await work.incomePeriods.update({ ...after, revision });
  const paths = changedPaths(before, after);
  await auditChange(work, actor, {
    ...{ event: 'incomePeriod.changed', subjectId: before.periodId, commandId, revision, paths },
  });
  return accepted({ ...after, revision });
}
