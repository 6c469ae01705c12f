import { ApplicationFailure } from '@temporalio/activity';
import type { InTenant, Work } from '../../db/work.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';

/** The committed facts of a GPMI that is known to exist; its row outlives its workflow. */
export async function getFacts(work: Work, gpmiId: string): Promise<GpmiFacts> {
  const facts = await work.gpmis.findFacts(gpmiId);
  if (facts === undefined) throw ApplicationFailure.retryable(`No GPMI ${gpmiId} in this centre`, 'gpmiMissing');
  return facts;
}

/**
 * Reads what the database knows of a GPMI: it is always right.
 *
 * Safe to retry: it only reads.
 */
export const createReadFacts =
  ({ inTenant }: { inTenant: InTenant }) =>
  async (ocmwId: string, gpmiId: string): Promise<GpmiFacts> =>
    await inTenant(ocmwId, async (work) => await getFacts(work, gpmiId));
