import { accepted, refused, type Result } from '../result.ts';
import type { Refusal } from '../refusal.ts';
import type { CommandOf } from './gpmiCommand.ts';
import { withVersion, type GpmiFacts, type VersionFacts } from './gpmiFacts.ts';

/**
 * Records that the contract was handed over (NL terhandstelling, FR remise), which starts the reflection (A04, A67).
 * A later hand-over replaces this one and starts the five days anew. A day before today needs a reason.
 */
export function present(
  facts: GpmiFacts,
  version: VersionFacts,
  { presentedOn, today, hasReason }: CommandOf<'present'>,
): Result<GpmiFacts, Refusal> {
  if (presentedOn > today) return refused({ code: 'dayInTheFuture', field: 'presentedOn', today });
  if (version.validatedOn !== null && presentedOn < version.validatedOn) {
    return refused({ code: 'presentedBeforeValidation', validatedOn: version.validatedOn });
  }
  if (presentedOn < today && !hasReason) {
    return refused({ code: 'reasonMissing', reasonFor: 'backdating', daysLate: 0 });
  }
  return accepted(withVersion(facts, { ...version, presentedOn }));
}
