import type { InTenant } from '../../db/work.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import { getFacts } from './readFacts.ts';

/**
 * Says that a day has come: in the timeline, and by the mark that the reminder was given.
 *
 * Safe to retry: only the first run marks the deadline, and the line is written in the same transaction.
 */
export const createRemind =
  ({ inTenant }: { inTenant: InTenant }) =>
  async (ocmwId: string, gpmiId: string, key: string): Promise<GpmiFacts> =>
    await inTenant(ocmwId, async (work) => {
      const facts = await work.gpmis.lockFacts(gpmiId);
      const deadline = facts?.deadlines.find((one) => one.key === key);
      const version = deadline && facts?.versions[deadline.versionId];
      if (!facts || !deadline || !version) return await getFacts(work, gpmiId);

      if (await work.deadlines.markReminded(gpmiId, key)) {
        await work.timeline.add({
          gpmiId,
          versionId: version.versionId,
          number: formatNumber({ major: facts.major, minor: version.minor }),
          event: 'gpmi.signaturePossible',
          actorId: null,
          commandId: null,
          data: { dueOn: deadline.dueOn },
        });
        await work.gpmis.saveFacts({ ...facts, revision: facts.revision + 1 });
      }
      return await getFacts(work, gpmiId);
    });
