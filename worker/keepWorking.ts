import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from '@temporalio/worker';
import type { Logger } from '../config/logger.ts';

const TRY_AGAIN_MS = 1000;
const LOOK_EVERY_MS = 1000;
/** Longer than a worker takes that ends in order and finishes what it has begun. */
const ENDS_WITHIN_MS = 30_000;

/** A worker that broke down and does not come to its end. */
class WorkerStuck extends Error {
  override readonly name = 'WorkerStuck';
}

/**
 * Fails when a worker works no more and will not say so. When the engine refuses it in a way that it takes for final, it
 * has failed at once, and can wait for ever for the other questions that it has asked the engine.
 */
async function untilStuck(worker: Worker, signal: AbortSignal): Promise<never> {
  let endingForMs = 0;
  for (;;) {
    await pause(LOOK_EVERY_MS, undefined, { signal });
    const state = worker.getState();
    endingForMs = state === 'RUNNING' ? 0 : endingForMs + LOOK_EVERY_MS;
    if (state === 'FAILED' || endingForMs > ENDS_WITHIN_MS) throw new WorkerStuck(`It is ${state} and does not end.`);
  }
}

async function runToItsEnd(worker: Worker): Promise<void> {
  const watching = new AbortController();
  try {
    await Promise.race([worker.run(), untilStuck(worker, watching.signal)]);
  } finally {
    watching.abort();
  }
}

/** Sees to it that a worker works until it is stopped: one that the engine's absence brought down is followed by another. */
export function keepWorking(logger: Logger) {
  let isStopping = false;
  let worker: Worker | undefined;
  let running: Promise<void> = Promise.resolve();

  const runOne = async (create: () => Promise<Worker>): Promise<void> => {
    worker = await create();
    logger.info('the worker is ready');
    running = runToItsEnd(worker);
    await running;
  };
  return {
    isWorking: (): boolean => worker?.getState() === 'RUNNING',
    /** `create` makes a worker with a connection of its own. */
    untilStopped: async (create: () => Promise<Worker>): Promise<void> => {
      while (!isStopping) {
        try {
          await runOne(create);
        } catch (error) {
          const name = error instanceof Error ? error.name : 'unknown';
          logger.error({ error: name }, 'the worker ended, or could not begin, and is started again');
          await pause(TRY_AGAIN_MS);
        }
      }
    },
    stop: async (): Promise<void> => {
      isStopping = true;
      if (worker?.getState() === 'RUNNING') worker.shutdown();
      await running.catch(() => undefined); // Why it ended is logged where it runs.
    },
  };
}
