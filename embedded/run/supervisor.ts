import { setTimeout as wait } from 'node:timers/promises';
import type { Service } from '../services/service.ts';
import { identify } from './processId.ts';
import type { StartedProcess } from './runFile.ts';

export type Supervisor = {
  /** Starts a service and keeps it; refuses once everything is being stopped. */
  start: (handle: Service) => Promise<void>;
  /** Stops everything, the last in the given order of names first. */
  stopAll: () => Promise<void>;
};

export type SupervisorOptions = {
  /** Told at each change which processes run. */
  publish: (processes: StartedProcess[]) => void;
  /** Whether a service that dies is started again. */
  keepAlive: boolean;
  /** Names in the order in which things may depend on each other. */
  order: readonly string[];
  say: (sentence: string) => void;
};

const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 30_000;
/** A service that ran this long is healthy: the next fall begins again with the shortest delay. */
const HEALTHY_AFTER_MS = 60_000;

export function createSupervisor({ publish, keepAlive, order, say }: SupervisorOptions): Supervisor {
  const handles: Service[] = [];
  let isStopping = false;

  const sorted = () => handles.toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
  const publishAll = () => publish(sorted().flatMap(startedProcess));

  const isOver = () => isStopping;

  return {
    async start(handle) {
      if (isStopping) throw new Error('Everything is being stopped.');
      handles.push(handle);
      handle.onChange(publishAll);
      if (keepAlive) watchOver(handle, isOver, say);
      await handle.start();
    },
    async stopAll() {
      isStopping = true;
      for (const handle of sorted().toReversed()) await handle.stop();
    },
  };
}

function watchOver(handle: Service, isOver: () => boolean, say: (sentence: string) => void): void {
  let delayMs = FIRST_DELAY_MS;
  let startedAt = performance.now();

  const revive = async (how: string): Promise<void> => {
    if (performance.now() - startedAt > HEALTHY_AFTER_MS) delayMs = FIRST_DELAY_MS;
    for (let isUp = false, reason = `ended (${how})`; !isUp && !isOver(); reason = 'could not be started') {
      say(`${handle.name} ${reason}; starting it again in ${delayMs / 1000} s. Log: ${handle.logFile}`);
      await wait(delayMs);
      delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS);
      isUp = !isOver() && (await startsAgain(handle));
    }
    startedAt = performance.now();
    if (!isOver()) say(`${handle.name} runs again.`);
  };
  handle.onUnexpectedExit((how) => {
    revive(how).catch((error: unknown) => say(String(error)));
  });
}

async function startsAgain(handle: Service): Promise<boolean> {
  try {
    await handle.restart();
    return true;
  } catch {
    return false;
  }
}

function startedProcess({ name, pid, stopSignal }: Service): StartedProcess[] {
  const id = pid === undefined ? undefined : identify(pid);
  return id === undefined ? [] : [{ name, ...id, stopSignal }];
}
