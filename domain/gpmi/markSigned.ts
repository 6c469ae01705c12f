import type { PlainDate } from '../calendar/plainDate.ts';
import { accepted, refused, type Result } from '../result.ts';
import type { Refusal } from '../refusal.ts';
import { daysLate } from '../rules/concludedInTime.ts';
import type { CommandOf } from './gpmiCommand.ts';
import { firstSignedOn, withVersion, type GpmiFacts, type VersionFacts } from './gpmiFacts.ts';
import { firstDayToSign } from './reflection.ts';

/**
 * By how many days the first signature of this GPMI missed the three months; 0 when in time or when no such limit
 * runs: never for a later version, a further major or a facultative GPMI (R224, A53).
 */
export function daysLateAt(facts: GpmiFacts, signedOn: PlainDate | null): number {
  if (signedOn === null || facts.decidedOn === null) return 0;
  return daysLate(facts.decidedOn, signedOn);
}

/** The same for a signature that is about to be given: only the first one of the GPMI had to be in time. */
export const daysLateIfSigned = (facts: GpmiFacts, signedOn: PlainDate): number =>
  firstSignedOn(facts) === null ? daysLateAt(facts, signedOn) : 0;

/** Records that all parties signed on paper (R093), on a day they were allowed to (R212). Late is allowed (A11). */
export function markSigned(
  facts: GpmiFacts,
  version: VersionFacts,
  { signedOn, today, hasReason }: CommandOf<'markSigned'>,
): Result<GpmiFacts, Refusal> {
  if (version.presentedOn === null) return refused({ code: 'notPresented' });
  if (signedOn > today) return refused({ code: 'dayInTheFuture', field: 'signedOn', today });
  const earliest = firstDayToSign(version.presentedOn);
  if (signedOn < earliest) return refused({ code: 'reflectionPeriodRunning', firstDayToSign: earliest });
  if (version.endOn !== null && signedOn > version.endOn) {
    return refused({ code: 'signedAfterEnd', endOn: version.endOn });
  }
  const late = daysLateIfSigned(facts, signedOn);
  if (late > 0 && !hasReason) return refused({ code: 'reasonMissing', reasonFor: 'lateSignature', daysLate: late });

  return accepted(withVersion(facts, { ...version, status: 'signed', signedOn }));
}
