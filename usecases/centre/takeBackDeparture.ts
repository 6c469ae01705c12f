import type { Caseworker } from '../../domain/centre/centre.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { saveCaseworker, type CaseworkerTarget } from './saveCaseworker.ts';

/** One who left is back: he can be chosen again, and a login that he still has opens the door again. */
export const takeBackDeparture = async (
  work: Work,
  context: RequestContext,
  target: CaseworkerTarget,
): Promise<Result<Caseworker, Refusal>> =>
  await saveCaseworker(
    work,
    context,
    target,
    async (caseworker) => await Promise.resolve(accepted({ ...caseworker, isActive: true })),
  );
