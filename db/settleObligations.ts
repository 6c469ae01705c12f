import { firstSignedOn, type GpmiFacts } from '../domain/gpmi/gpmiFacts.ts';
import { settledObligations } from '../domain/obligation/settledObligations.ts';
import type { Work } from './work.ts';

/**
 * Brings the obligations of a file in line with its decisions and signatures, whichever of them just changed. `changed`
 * are the facts of a GPMI as this transaction is about to write them. Every GPMI of the file answers the same decisions:
 * when an obligation changed, their facts are counted up, and the workflows of the others are told through the outbox.
 * Answers whether one did.
 */
export async function settleObligations(work: Work, caseFileId: string, changed?: GpmiFacts): Promise<boolean> {
  const [gpmis, obligations] = await Promise.all([work.gpmis.listFacts(caseFileId), work.obligations.list(caseFileId)]);
  const signatures = gpmis.map((stored) => {
    const facts = stored.gpmiId === changed?.gpmiId ? changed : stored;
    return { gpmiId: facts.gpmiId, signedOn: firstSignedOn(facts) };
  });
  const settled = settledObligations(obligations, signatures);
  if (settled.length === 0) return false;
  await work.obligations.settle(settled);
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
