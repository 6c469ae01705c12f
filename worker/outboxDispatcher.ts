import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../config/logger.ts';

const PAUSE_MS = 1000;

type Dependencies = {
  /** The centres that have something to deliver now. */
  listCentresWithPost: () => Promise<string[]>;
  deliver: (ocmwId: string) => Promise<number>;
  logger: Logger;
};

/**
 * Delivers what transactions left in the outbox and nobody delivered right after the commit: because the engine was
 * away, or because the process died in between. Runs until it is aborted; a fault is logged and tried again.
 */
export async function runOutboxDispatcher(
  { listCentresWithPost, deliver, logger }: Dependencies,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for (const ocmwId of await listCentresWithPost()) {
        // One batch of each centre in a round: nobody waits behind a large one. A fault ends the round for all.
        await deliver(ocmwId);
      }
    } catch (error) {
      logger.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'the outbox could not be delivered');
    }
    await pause(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
}
