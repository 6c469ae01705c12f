import { firstSignedOn, type GpmiFacts } from '../gpmi/gpmiFacts.ts';
import type { Obligation } from '../record/caseFile.ts';

/**
 * The obligations that change when this GPMI was signed or un-signed. The first signature after a decision ends its
 * three months (A53); taking that signature back opens them again (A55).
 */
export function settledObligations(obligations: readonly Obligation[], facts: GpmiFacts): Obligation[] {
  const signedOn = firstSignedOn(facts);
  return obligations.flatMap((obligation): Obligation[] => {
    const { fulfilledByGpmiId, decidedOn } = obligation;
    if (signedOn === null) {
      return fulfilledByGpmiId === facts.gpmiId ? [{ ...obligation, fulfilledByGpmiId: null }] : [];
    }
    const isAnswered = fulfilledByGpmiId === null && decidedOn <= signedOn;
    return isAnswered ? [{ ...obligation, fulfilledByGpmiId: facts.gpmiId }] : [];
  });
}
