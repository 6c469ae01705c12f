import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { endProcess, identify, isAlive, type ProcessId } from './processId.ts';

const Process = z.object({ pid: z.number().int().positive(), began: z.string() });
const StartedProcess = Process.extend({
  name: z.string(),
  stopSignal: z.enum(['SIGTERM', 'SIGINT']),
});
export type StartedProcess = z.infer<typeof StartedProcess>;

/** What one `npm start` leaves in the data folder, so that the next one knows what is running. */
const RunFile = z.object({ supervisor: Process, url: z.string(), processes: z.array(StartedProcess) });
export type RunFile = z.infer<typeof RunFile>;

const ORPHAN_GRACE_MS = 15_000;

const fileIn = (dataDir: string) => path.join(dataDir, 'run.json');

/** undefined when there is none, or none that can be read. */
export function readRunFile(dataDir: string): RunFile | undefined {
  try {
    return RunFile.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

export function writeRunFile(dataDir: string, url: string, processes: StartedProcess[]): void {
  const supervisor = identify(process.pid);
  if (supervisor === undefined) throw new Error('The start time of this process cannot be read.');
  mkdirSync(dataDir, { recursive: true });
  // Written beside and renamed: a reader never sees half a file.
  const beside = `${fileIn(dataDir)}.new`;
  writeFileSync(beside, JSON.stringify({ supervisor, url, processes } satisfies RunFile, null, 2));
  renameSync(beside, fileIn(dataDir));
}

export function removeRunFile(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

/** The run that is going on in this data folder, if one is. */
export function findRunning(dataDir: string): RunFile | undefined {
  const run = readRunFile(dataDir);
  return run !== undefined && isAlive(run.supervisor) ? run : undefined;
}

/** Ends what a supervisor left behind that was killed; answers the names of what it ended, the last started first. */
export async function endOrphans(processes: readonly StartedProcess[]): Promise<string[]> {
  const ended: string[] = [];
  for (const orphan of [...processes].reverse()) {
    const id: ProcessId = { pid: orphan.pid, began: orphan.began };
    if (!isAlive(id)) continue;
    await endProcess(id, orphan.stopSignal, ORPHAN_GRACE_MS);
    ended.push(orphan.name);
  }
  return ended;
}
