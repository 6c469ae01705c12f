import type { InTenant, OutboxMessage, Work } from '../../db/work.ts';
import type { Engine } from '../engine/createEngine.ts';
import { Unavailable } from '../execution/unavailable.ts';

const BATCH = 20;

type Dependencies = { inTenant: InTenant; engine: Engine };

async function start(work: Work, engine: Engine, gpmiId: string): Promise<void> {
  const facts = await work.gpmis.findFacts(gpmiId);
  if (facts !== undefined && !facts.isClosed) await engine.startGpmi(facts);
}

async function deliver(work: Work, engine: Engine, message: OutboxMessage): Promise<void> {
  switch (message.kind) {
    case 'startGpmiWorkflow':
      await start(work, engine, message.gpmiId);
      return;
    case 'refreshGpmi':
      if (!(await engine.refresh(message.gpmiId))) await start(work, engine, message.gpmiId);
      return;
    case 'renderContract': {
      const { versionId, revision, language } = message;
      await engine.startRender({ ocmwId: work.ocmwId, versionId, revision, language });
    }
  }
}

const codeOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/**
 * Delivers what transactions of one centre left in the outbox. Every message may be delivered twice and has one
 * effect: a workflow is started under the id of its record, a refresh reads again, a paper is made once. Returns how
 * many were taken.
 */
export const createDeliverOutbox =
  ({ inTenant, engine }: Dependencies) =>
  async (ocmwId: string): Promise<number> =>
    await inTenant(ocmwId, async (work) => {
      const entries = await work.outbox.lockDue(BATCH);
      for (const { outboxId, message } of entries) {
        try {
          await deliver(work, engine, message);
          await work.outbox.done(outboxId);
        } catch (error) {
          await work.outbox.failed(outboxId, codeOf(error));
          // The engine is away: the rest would only wait for it too, and hold this transaction open.
          if (error instanceof Unavailable) break;
        }
      }
      return entries.length;
    });

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
    void deliver(ocmwId)
      .catch(onFault)
      .finally(() => underWay.delete(ocmwId));
  };
}
