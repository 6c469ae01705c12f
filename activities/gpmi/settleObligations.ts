import type { Work } from '../../db/work.ts';
import { firstSignedOn, type GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import type { Obligation } from '../../domain/record/caseFile.ts';
import { settledObligations } from '../../domain/obligation/settledObligations.ts';

/**
 * Ends the three months that a first signature answers, and opens them again when it is taken back (A55). The other
 * GPMIs of the file answered the same decision, so their workflows are told to read their facts again.
 */
export async function settleObligations(
  work: Work,
  caseFileId: string,
  before: GpmiFacts,
  after: GpmiFacts,
): Promise<void> {
  if (firstSignedOn(before) === firstSignedOn(after)) return;
  const obligations: Obligation[] = await work.obligations.list(caseFileId);
  const changed = settledObligations(obligations, after);
  for (const { obligationId, fulfilledByGpmiId } of changed) {
    await work.obligations.fulfil(obligationId, fulfilledByGpmiId);
  }
  if (changed.length === 0) return;
  const concerned = await work.gpmis.touchAllOf(caseFileId);
  for (const gpmiId of concerned.filter((id) => id !== after.gpmiId)) {
    await work.outbox.add({ kind: 'refreshGpmi', gpmiId });
  }
}
