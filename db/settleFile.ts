import { deadlinesOf } from '../domain/gpmi/deadlines.ts';
import { firstSignedOn, type GpmiFacts } from '../domain/gpmi/gpmiFacts.ts';
import { silencedFrom } from '../domain/gpmi/inForce.ts';
import { settledObligations } from '../domain/obligation/settledObligations.ts';
import type { Work } from './work.ts';

async function settleObligations(work: Work, caseFileId: string, gpmis: readonly GpmiFacts[]): Promise<boolean> {
  const signatures = gpmis.map((facts) => ({ gpmiId: facts.gpmiId, signedOn: firstSignedOn(facts) }));
  const settled = settledObligations(await work.obligations.list(caseFileId), signatures);
  if (settled.length > 0) await work.obligations.settle(settled);
  return settled.length > 0;
}

/** Which of several GPMIs is in force (A60), with what that makes of the deadlines of the others. */
async function settleInForce(work: Work, gpmis: readonly GpmiFacts[]): Promise<boolean> {
  const changed = gpmis
    .map((facts) => ({ ...facts, silencedFrom: silencedFrom(facts.gpmiId, gpmis) }))
    .filter((facts, index) => facts.silencedFrom !== gpmis[index]?.silencedFrom);
  if (changed.length === 0) return false;
  await work.gpmis.silence(changed);
  for (const facts of changed) await work.deadlines.merge(facts.gpmiId, deadlinesOf(facts));
  return true;
}

/**
 * Brings what concerns all GPMIs of a file in line with its decisions, signatures and ends, whichever of them just
 * changed: which obligation is answered (A53, A55), and which GPMI is in force (A60). `changed` are the facts of a GPMI as
 * this transaction is about to write them. When something changed, the facts of all are counted up, and the workflows of
 * the others are told through the outbox. Answers whether something did.
 *
 * All GPMIs of the file are held from the look at them on: what is decided over all of them is decided one at a time.
 */
export async function settleFile(work: Work, caseFileId: string, changed?: GpmiFacts): Promise<boolean> {
  const stored = await work.gpmis.lockAllFacts(caseFileId);
  const gpmis = stored.map((facts) => (facts.gpmiId === changed?.gpmiId ? changed : facts));
  const isObligationSettled = await settleObligations(work, caseFileId, gpmis);
  const isForceSettled = await settleInForce(work, gpmis);
  if (!isObligationSettled && !isForceSettled) return false;
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
