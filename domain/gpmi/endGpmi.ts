import { accepted, refused, type Result } from '../result.ts';
import type { Refusal } from '../refusal.ts';
import type { CommandOf } from './gpmiCommand.ts';
import { firstSignedOn, type GpmiFacts } from './gpmiFacts.ts';

/** Ends a signed GPMI on a day and for a reason (A59). It is no status: the contract stays signed and readable. */
export function endGpmi(
  facts: GpmiFacts,
  { endedOn, endReason, hasReason, today }: CommandOf<'endGpmi'>,
): Result<GpmiFacts, Refusal> {
  if (endedOn > today) return refused({ code: 'dayInTheFuture', field: 'endedOn', today, rule: 'A59' });
  const signedOn = firstSignedOn(facts);
  if (signedOn !== null && endedOn < signedOn) return refused({ code: 'endedBeforeSignature', signedOn });
  if (endReason === 'other' && !hasReason) return refused({ code: 'reasonMissing', reasonFor: 'end', daysLate: 0 });
  return accepted({ ...facts, endedOn, endReason });
}
