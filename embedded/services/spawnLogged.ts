import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Launch } from './service.ts';

const LINES_SHOWN = 20;
const KEPT_BYTES = 10_000_000;

/**
 * Starts the program with everything it prints going to its log.
 *
 * It gets a session of its own: Ctrl-C in a terminal reaches every process of the foreground group, and the order in
 * which things stop would be lost.
 */
export function spawnLogged({ command, args, env = process.env, user, isOurs, logFile }: Launch): ChildProcess {
  mkdirSync(path.dirname(logFile), { recursive: true });
  setAsideLongLog(logFile);
  const log = openSync(logFile, 'a');
  try {
    return spawn(command, args, {
      detached: true,
      env: isOurs ? { ...env, GPMI_SUPERVISED: '1' } : env,
      stdio: isOurs ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
      ...(user === undefined ? {} : { ...user, cwd: '/' }),
    });
  } finally {
    closeSync(log);
  }
}

export function endOfLog(file: string): string {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LINES_SHOWN);
  return `The end of its log (${file}):\n${lines.map((line) => `  | ${line}`).join('\n')}`;
}

function setAsideLongLog(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > KEPT_BYTES) renameSync(file, `${file}.1`);
}
