import type { Caseworker } from '../../domain/centre/centre.ts';
import { leaveCentre } from '../../domain/centre/leaveCentre.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { saveCaseworker, type CaseworkerTarget } from './saveCaseworker.ts';

/** A caseworker leaves the centre; his login opens nothing from the next request on. */
export const recordDeparture = async (
  work: Work,
  context: RequestContext,
  target: CaseworkerTarget,
): Promise<Result<Caseworker, Refusal>> =>
  await saveCaseworker(work, context, target, async (caseworker) =>
    leaveCentre(caseworker, await work.caseworkers.lockSupervisors()),
  );
