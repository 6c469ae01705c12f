import type { InTenant, OutboxMessage, Work } from '../../db/work.ts';
import type { Engine } from '../engine/createEngine.ts';

const BATCH = 20;

type Dependencies = { inTenant: InTenant; engine: Engine };

/** What a message asks of the engine, with all that it takes from the database read beforehand. */
async function prepare(work: Work, engine: Engine, message: OutboxMessage): Promise<() => Promise<void>> {
  if (message.kind === 'renderContract') {
    const { versionId, revision, language } = message;
    return async () => await engine.startRender({ ocmwId: work.ocmwId, versionId, revision, language });
  }
  const facts = await work.gpmis.findFacts(message.gpmiId);
  const start = async (): Promise<void> => {
    if (facts !== undefined && !facts.isClosed) await engine.startGpmi(facts);
  };
  if (message.kind === 'startGpmiWorkflow') return start;
  return async () => {
    if (!(await engine.refresh(message.gpmiId))) await start();
  };
}

const codeOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/**
 * Delivers what transactions of one centre left in the outbox. Every message may be delivered twice and has one
 * effect: a workflow is started under the id of its record, a refresh reads again, a paper is made once. The engine is
 * asked for a whole batch at once; a connection to the database takes one statement after the other. Returns how many
 * were taken.
 */
export const createDeliverOutbox =
  ({ inTenant, engine }: Dependencies) =>
  async (ocmwId: string): Promise<number> =>
    await inTenant(ocmwId, async (work) => {
      const entries = await work.outbox.lockDue(BATCH);
      const deliveries: (() => Promise<void>)[] = [];
      for (const { message } of entries) deliveries.push(await prepare(work, engine, message));
      const outcomes = await Promise.allSettled(deliveries.map(async (deliver) => await deliver()));
      for (const [index, { outboxId }] of entries.entries()) {
        const outcome = outcomes[index];
        if (outcome?.status === 'fulfilled') await work.outbox.done(outboxId);
        else await work.outbox.failed(outboxId, codeOf(outcome?.reason));
      }
      return entries.length;
    });

/** A full batch may have left more behind, and so may what was committed while it was under way. */
async function untilEmpty(deliver: (ocmwId: string) => Promise<number>, ocmwId: string): Promise<void> {
  while ((await deliver(ocmwId)) > 0);
}

/**
 * Delivers right after a commit, one run per centre at a time. What fails, or comes while a run is under way, is left
 * to the dispatcher in the worker.
 */
export function createDeliverSoon(
  deliver: (ocmwId: string) => Promise<number>,
  onFault: (error: unknown) => void,
): (ocmwId: string) => void {
  const underWay = new Set<string>();
  return (ocmwId) => {
    if (underWay.has(ocmwId)) return;
    underWay.add(ocmwId);
    void untilEmpty(deliver, ocmwId)
      .catch(onFault)
      .finally(() => underWay.delete(ocmwId));
  };
}
