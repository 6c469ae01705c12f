import type { PlainDate } from '../calendar/plainDate.ts';
import type { Obligation } from '../record/caseFile.ts';

/** The first signature of one GPMI of the file; null while it has none. */
export type FirstSignature = { gpmiId: string; signedOn: PlainDate | null };

/** The GPMI that was signed first on or after a decision; null when none was. */
function answeringGpmi(decidedOn: PlainDate, signatures: readonly FirstSignature[]): string | null {
  const answering = signatures
    .filter((one): one is { gpmiId: string; signedOn: PlainDate } => one.signedOn !== null && one.signedOn >= decidedOn)
    .sort((one, other) => one.signedOn.localeCompare(other.signedOn));
  return answering[0]?.gpmiId ?? null;
}

/**
 * The obligations of a file that change with its signatures or its decisions. The first GPMI of the person that is
 * signed after a decision ends its three months, and no further one does (A53); taking that signature back, or moving
 * the decision past it, opens them again unless another GPMI was signed meanwhile (A55).
 */
export const settledObligations = (
  obligations: readonly Obligation[],
  signatures: readonly FirstSignature[],
): Obligation[] =>
  obligations
    .map((obligation) => ({ ...obligation, fulfilledByGpmiId: answeringGpmi(obligation.decidedOn, signatures) }))
    .filter((settled, index) => settled.fulfilledByGpmiId !== obligations[index]?.fulfilledByGpmiId);
