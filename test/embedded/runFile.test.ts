import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { identify, isAlive } from '../../embedded/run/processId.ts';
import { endOrphans, findRunning, readRunFile, writeRunFile } from '../../embedded/run/runFile.ts';

describe('what one start knows of the one before', () => {
  let dataDir: string;
  let idle: ChildProcess;

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'gpmi-run-'));
    idle = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
  });
  afterEach(() => {
    idle.kill('SIGKILL');
    rmSync(dataDir, { recursive: true });
  });

  const idleProcess = () => ({ name: 'idle', ...identify(idle.pid!)!, stopSignal: 'SIGTERM' as const });

  it('finds the run whose supervisor is alive', () => {
    writeRunFile(dataDir, 'http://127.0.0.1:3000', [idleProcess()]);
    expect(findRunning(dataDir)).toMatchObject({ url: 'http://127.0.0.1:3000', supervisor: { pid: process.pid } });
  });

  it('finds none when the number of the supervisor belongs to a younger process', () => {
    writeRunFile(dataDir, 'http://127.0.0.1:3000', []);
    const run = readRunFile(dataDir)!;
    const older = { ...run, supervisor: { ...run.supervisor, began: 'before' } };
    writeFileSync(path.join(dataDir, 'run.json'), JSON.stringify(older));
    expect(findRunning(dataDir)).toBeUndefined();
  });

  it('finds none in a file that was cut off', () => {
    writeFileSync(path.join(dataDir, 'run.json'), '{"supervisor":');
    expect(findRunning(dataDir)).toBeUndefined();
  });

  it('ends what a killed supervisor left behind', async () => {
    const left = idleProcess();
    expect(await endOrphans([left])).toEqual(['idle']);
    expect(isAlive(left)).toBe(false);
  });

  it('leaves a process alone that only has the same number', async () => {
    const reused = { ...idleProcess(), began: 'before' };
    expect(await endOrphans([reused])).toEqual([]);
    expect(isAlive(idleProcess())).toBe(true);
  });

  it('knows that a process has ended', async () => {
    const id = idleProcess();
    idle.kill('SIGKILL');
    await once(idle, 'exit');
    expect(isAlive(id)).toBe(false);
  });
});
