import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { endOrphans, type StartedProcess } from './runFile.ts';

/** What must be ended and removed when the supervisor is gone. */
type Estate = { processes: StartedProcess[]; folders: string[] };

export type OrphanWatch = {
  tell: (estate: Estate) => void;
  /** Nothing is left to clean up: the watch ends. */
  dismiss: () => void;
};

/**
 * Starts a small process that outlives this one, and cleans up when this one dies in a way nobody can catch.
 *
 * It is told at each change what there is to clean up, and learns of the death because its standard input ends.
 */
export function createOrphanWatch(): OrphanWatch {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // The watch may itself be killed: then nobody cleans up, and nothing else is lost.
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  const tell = (estate: Estate) => void child.stdin.write(`${JSON.stringify(estate)}\n`);
  return {
    tell,
    dismiss() {
      tell({ processes: [], folders: [] });
      child.stdin.end();
    },
  };
}

async function watch(): Promise<void> {
  let estate: Estate = { processes: [], folders: [] };
  for await (const line of createInterface({ input: process.stdin })) estate = JSON.parse(line) as Estate;
  await endOrphans(estate.processes);
  for (const folder of estate.folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

if (import.meta.main) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  await watch();
}
