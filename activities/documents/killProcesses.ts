import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

type RunningProcess = { pid: number; commandLine: string };

const ROUNDS = 50;
const PAUSE_MS = 20;

function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // it ended meanwhile
  }
}

const fromProc = (): RunningProcess[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid: Number(pid), commandLine: commandLineOf(pid) }));

const fromPs = (): RunningProcess[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,command='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => ({ pid: Number.parseInt(line, 10), commandLine: line }));

/** The processes whose command line names this text; a process that has ended and waits to be collected names nothing. */
export function processesNaming(text: string): number[] {
  const all = process.platform === 'linux' ? fromProc() : fromPs();
  return all.flatMap(({ pid, commandLine }) => (commandLine.includes(text) && pid !== process.pid ? [pid] : []));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it ended meanwhile
  }
}

/**
 * Ends every process whose command line names this folder, and waits until none is left.
 *
 * LibreOffice's `soffice` starts others that outlive it and leave its process group, but each of them is told the folder of its
 * profile. A folder made for one conversion names exactly the processes of that conversion.
 */
export async function killProcessesNaming(folder: string): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const left = processesNaming(folder);
    if (left.length === 0) return;
    left.forEach(kill);
    await pause(PAUSE_MS);
  }
}
