import { settleFile } from '../../db/settleFile.ts';
import type { InTenant, Work } from '../../db/work.ts';
import { comeDue } from '../../domain/gpmi/comeDue.ts';
import type { Deadline } from '../../domain/gpmi/deadline.ts';
import { deadlinesOf } from '../../domain/gpmi/deadlines.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { EventData } from '../../domain/record/event.ts';
import { getFacts } from './readFacts.ts';

/** When and why it ended, for a timeline that tells so; nothing while it runs. */
const endOf = ({ endedOn, endReason }: GpmiFacts): EventData => (endedOn === null ? {} : { endedOn, endReason });

/** Writes what the day makes of the GPMI; most days make nothing of it but a line in the timeline. */
async function moveOn(work: Work, before: GpmiFacts, deadline: Deadline): Promise<void> {
  const { facts, event } = comeDue(before, deadline);
  const { gpmiId, versionId } = { ...before, ...deadline };
  const minor = before.versions[versionId]?.minor ?? 0;
  await work.timeline.add({
    gpmiId,
    versionId,
    number: formatNumber({ major: before.major, minor }),
    event,
    actorId: null,
    commandId: null,
    data: { dueOn: deadline.dueOn, ...endOf(facts) },
  });
  if (facts !== before) {
    const gpmi = await work.gpmis.find(gpmiId);
    if (gpmi !== undefined) await settleFile(work, gpmi.caseFileId, facts);
    await work.deadlines.merge(gpmiId, deadlinesOf(facts));
  }
  await work.gpmis.saveFacts({ ...facts, revision: before.revision + 1 });
}

/**
 * Says that a day has come: in the timeline, by the mark that the reminder was given, and by what the day makes of the
 * GPMI itself: it ends by itself, or is closed (A59).
 *
 * Safe to retry: only the first run marks the deadline, and all the rest is written in the same transaction.
 */
export const createRemind =
  ({ inTenant }: { inTenant: InTenant }) =>
  async (ocmwId: string, gpmiId: string, key: string): Promise<GpmiFacts> =>
    await inTenant(ocmwId, async (work) => {
      const facts = await work.gpmis.lockFacts(gpmiId);
      const deadline = facts?.deadlines.find((one) => one.key === key);
      if (facts === undefined || deadline === undefined) return await getFacts(work, gpmiId);
      if (await work.deadlines.markReminded(gpmiId, key)) await moveOn(work, facts, deadline);
      return await getFacts(work, gpmiId);
    });
