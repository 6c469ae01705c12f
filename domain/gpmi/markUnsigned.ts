import { accepted, refused, type Result } from '../result.ts';
import type { Refusal } from '../refusal.ts';
import type { CommandOf } from './gpmiCommand.ts';
import { withVersion, type GpmiFacts, type VersionFacts } from './gpmiFacts.ts';

/**
 * Takes a signature back (R096, R100) as long as nothing was built on it (R103, R111), and never without a reason: a
 * signed contract binds (C13). The hand-over stays (A67).
 */
export function markUnsigned(
  facts: GpmiFacts,
  version: VersionFacts,
  { hasReason }: CommandOf<'markUnsigned'>,
): Result<GpmiFacts, Refusal> {
  if (hasReason === false) return refused({ code: 'reasonMissing', reasonFor: 'unsigning', daysLate: 0 });
  return accepted(withVersion(facts, { ...version, status: 'toSign', signedOn: null }));
}
