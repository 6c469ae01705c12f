import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A process and when it began: a number alone may meanwhile belong to somebody else's process. */
export type ProcessId = { pid: number; began: string };

/** undefined when no such process runs. */
export function identify(pid: number): ProcessId | undefined {
  const began = process.platform === 'linux' ? beganOnLinux(pid) : beganElsewhere(pid);
  return began === undefined ? undefined : { pid, began };
}

export function isAlive({ pid, began }: ProcessId): boolean {
  return identify(pid)?.began === began;
}

/** Asks a process to end, and ends it by force when it has not done so in time. Does nothing to a reused number. */
export async function endProcess(id: ProcessId, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  if (!isAlive(id)) return;
  send(id.pid, signal);
  if (await endsWithin(id, graceMs)) return;
  send(id.pid, 'SIGKILL');
  await endsWithin(id, 5000);
}

async function endsWithin(id: ProcessId, limitMs: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < limitMs; waitedMs += 50) {
    if (!isAlive(id)) return true;
    await wait(50);
  }
  return !isAlive(id);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in between, which is what was wanted.
  }
}

/** Start time in clock ticks since boot (field 22), with the boot's own number; a zombie counts as ended. */
function beganOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19] ?? ''}`;
  } catch {
    return undefined;
  }
}

function beganElsewhere(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
