import type { PlainDate } from '../calendar/plainDate.ts';
import { firstSignedOn, type GpmiFacts } from '../gpmi/gpmiFacts.ts';
import type { Refusal } from '../refusal.ts';

/**
 * Why an evaluation cannot have been held on this day (A50); undefined when it can, or when no day is given yet. What
 * was signed is the GPMI: a day between the signatures of two of its versions is fine.
 */
export function evaluationDayRefusal(
  facts: GpmiFacts,
  heldOn: PlainDate | null,
  today: PlainDate,
): Refusal | undefined {
  if (heldOn === null) return undefined;
  if (heldOn > today) return { code: 'dayInTheFuture', field: 'heldOn', today, rule: 'A50' };
  const signedOn = firstSignedOn(facts);
  if (signedOn !== null && heldOn < signedOn) return { code: 'evaluatedBeforeSignature', signedOn };
  return undefined;
}
