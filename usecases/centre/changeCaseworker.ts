import type { CaseworkerDetails } from '../../domain/centre/caseworkerDetails.ts';
import type { Caseworker } from '../../domain/centre/centre.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { refused, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { checkCaseworker } from './checkCaseworker.ts';
import { saveCaseworker, type CaseworkerTarget } from './saveCaseworker.ts';

/** Changes what is kept of a caseworker (R012), also of one who left; what was validated names him as it was. */
export async function changeCaseworker(
  work: Work,
  context: RequestContext,
  { details, ...target }: CaseworkerTarget & { details: CaseworkerDetails },
): Promise<Result<Caseworker, Refusal>> {
  return await saveCaseworker(work, context, target, async (caseworker) => {
    const refusal = await checkCaseworker(work, details);
    return refusal === undefined ? { ok: true, value: { ...caseworker, ...details } } : refused(refusal);
  });
}
