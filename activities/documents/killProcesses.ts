import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process and what it was started with: its command line and, where the system shows it, its environment. */
type RunningProcess = { pid: number; startedWith: string };

const ROUNDS = 100;
const PAUSE_MS = 20;

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // it ended meanwhile, or belongs to somebody else
  }
}

const fromProc = (): RunningProcess[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      const startedWith = readOrNothing(`/proc/${pid}/cmdline`) + readOrNothing(`/proc/${pid}/environ`);
      return { pid: Number(pid), startedWith };
    });

const fromPs = (): RunningProcess[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,command='], { encoding: 'latin1' })
    .split('\n')
    .map((line) => ({ pid: Number.parseInt(line, 10), startedWith: line }));

/** The running processes that were started with this word among their arguments or in their environment. */
export function processesNaming(word: string): number[] {
  const all = process.platform === 'linux' ? fromProc() : fromPs();
  return all.flatMap(({ pid, startedWith }) => (startedWith.includes(word) && pid !== process.pid ? [pid] : []));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it ended meanwhile
  }
}

/**
 * Ends every process that was started with this word, until the work that starts them is over and none is left.
 *
 * LibreOffice's `soffice` starts others that outlive it and that leave its process group; but what a process is
 * started with goes on to those that it starts. A word made for one conversion names exactly its processes.
 */
export async function killProcessesNaming(word: string, work: Promise<unknown>): Promise<void> {
  const over = work.then(
    () => true,
    () => true,
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const left = processesNaming(word);
    left.forEach(kill);
    const isOver = await Promise.race([over, pause(PAUSE_MS, false)]);
    if (isOver && left.length === 0) return;
  }
}
