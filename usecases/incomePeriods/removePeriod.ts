import type { Refusal } from '../../domain/refusal.ts';
import { accepted, type Result } from '../../domain/result.ts';
import type { Work } from '../execution/execution.ts';
import { findPeriod, type PeriodTarget } from './findPeriod.ts';

/** Takes a period out of the income history. */
export async function removePeriod(work: Work, target: PeriodTarget): Promise<Result<null, Refusal>> {
  const found = await findPeriod(work, target);
  if (!found.ok) return found;
  await work.incomePeriods.remove(target.periodId);
  return accepted(null);
}
