import type { InTenant, OutboxMessage, Work } from '../../db/work.ts';
import { Unavailable } from '../execution/unavailable.ts';
import type { Engine } from '../engine/createEngine.ts';

const BATCH = 20;

type Dependencies = { inTenant: InTenant; engine: Engine };

/** What a message asks of the engine, with all that it takes from the database read beforehand. */
async function prepare(work: Work, engine: Engine, message: OutboxMessage): Promise<() => Promise<void>> {
  switch (message.kind) {
    case 'renderContract': {
      const { versionId, revision, language } = message;
      return async () => await engine.startRender({ ocmwId: work.ocmwId, versionId, revision, language });
    }
    case 'startGpmiWorkflow':
    case 'refreshGpmi': {
      const ask = message.kind === 'refreshGpmi' ? engine.refresh : engine.startGpmi;
      const facts = await work.gpmis.findFacts(message.gpmiId);
      return async () => {
        if (facts !== undefined && !facts.isClosed) await ask(facts);
      };
    }
    default:
      // Left by a newer release: it stays until a process comes that knows it.
      return () => Promise.reject(new Error('unknownMessage'));
  }
}

const codeOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/**
 * Delivers what transactions of one centre left in the outbox. Every message may be delivered twice and has one
 * effect: a workflow is started under the id of its record, a refresh reads again, a paper is made once. The engine is
 * asked for a whole batch at once; a connection to the database takes one statement after the other. Returns how many
 * were taken; throws `Unavailable`, after keeping what was delivered, when the engine is away.
 */
export const createDeliverOutbox =
  ({ inTenant, engine }: Dependencies) =>
  async (ocmwId: string): Promise<number> => {
    const { taken, away } = await inTenant(ocmwId, async (work) => {
      const entries = await work.outbox.lockDue(BATCH);
      const deliveries = await Promise.all(entries.map(async ({ message }) => await prepare(work, engine, message)));
      const outcomes = await Promise.allSettled(deliveries.map(async (deliver) => await deliver()));
      const isDelivered = (_entry: unknown, index: number) => outcomes[index]?.status === 'fulfilled';
      await work.outbox.done(entries.filter(isDelivered).map(({ outboxId }) => outboxId));
      for (const [index, { outboxId }] of entries.entries()) {
        const outcome = outcomes[index];
        if (outcome?.status === 'rejected') await work.outbox.failed(outboxId, codeOf(outcome.reason));
      }
      const faults = outcomes.flatMap((outcome): unknown[] => (outcome.status === 'rejected' ? [outcome.reason] : []));
      return { taken: entries.length, away: faults.find((fault) => fault instanceof Unavailable) };
    });
    if (away !== undefined) throw away;
    return taken;
  };

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
