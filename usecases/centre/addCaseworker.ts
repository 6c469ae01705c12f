import type { CaseworkerDetails } from '../../domain/centre/caseworkerDetails.ts';
import type { Caseworker } from '../../domain/centre/centre.ts';
import { FIRST_REVISION } from '../../domain/record/caseFile.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Work } from '../execution/execution.ts';
import { checkCaseworker } from './checkCaseworker.ts';

/** Adds a caseworker to the list of the centre (R012). A login is linked to him elsewhere. */
export async function addCaseworker(
  work: Work,
  { caseworkerId, details }: { caseworkerId: string; details: CaseworkerDetails },
): Promise<Result<Caseworker, Refusal>> {
  const refusal = await checkCaseworker(work, details);
  if (refusal !== undefined) return refused(refusal);
  const caseworker: Caseworker = { ...details, caseworkerId, isActive: true, revision: FIRST_REVISION };
  await work.caseworkers.insert(caseworker);
  return accepted(caseworker);
}
