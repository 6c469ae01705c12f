import { firstSignedOn, type GpmiFacts } from '../domain/gpmi/gpmiFacts.ts';
import { settledObligations, type FirstSignature } from '../domain/obligation/settledObligations.ts';
import type { Work } from './work.ts';

/**
 * Brings the obligations of a file in line with its decisions and signatures, whichever of them just changed. `changed`
 * are the facts of a GPMI as this transaction is about to write them. Every GPMI of the file answers the same decisions:
 * when an obligation changed, their facts are counted up, and the workflows of the others are told through the outbox.
 * Answers whether one did.
 */
export async function settleObligations(work: Work, caseFileId: string, changed?: GpmiFacts): Promise<boolean> {
  const signatures: FirstSignature[] = [];
  for (const gpmiId of await work.gpmis.listOf(caseFileId)) {
    const facts = gpmiId === changed?.gpmiId ? changed : await work.gpmis.findFacts(gpmiId);
    signatures.push({ gpmiId, signedOn: facts === undefined ? null : firstSignedOn(facts) });
  }
  const settled = settledObligations(await work.obligations.list(caseFileId), signatures);
  for (const { obligationId, fulfilledByGpmiId } of settled) {
    await work.obligations.fulfil(obligationId, fulfilledByGpmiId);
  }
  if (settled.length === 0) return false;
  await tellGpmis(work, caseFileId, changed?.gpmiId);
  return true;
}

/** Counts the facts of all GPMIs of a file up and has their workflows read them again, but for one that is told anyway. */
export async function tellGpmis(work: Work, caseFileId: string, exceptGpmiId?: string): Promise<void> {
  const concerned = await work.gpmis.touchAllOf(caseFileId);
  for (const gpmiId of concerned.filter((id) => id !== exceptGpmiId)) {
    await work.outbox.add({ kind: 'refreshGpmi', gpmiId });
  }
}
