import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isAlive } from '../../embedded/run/processId.ts';
import { readRunFile, type StartedProcess } from '../../embedded/run/runFile.ts';
import { freePort } from '../../embedded/services/ports.ts';
import { eventually } from '../support/eventually.ts';
import { fromEnvironment } from '../support/fromEnvironment.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const PORTS = [
  ...['PORT', 'WORKER_HEALTH_PORT', 'OIDC_PORT', 'POSTGRES_PORT'],
  ...['TEMPORAL_PORT', 'TEMPORAL_UI_PORT', 'MAIL_PORT', 'MAIL_WEB_PORT'],
];
const PARTS = ['PostgreSQL', 'Temporal', 'identity provider', 'mail catcher', 'worker', 'API'];

/** The whole service is started three times. */
jest.setTimeout(120_000);

/** One start: npm, the processes that run because of it, and what was said so far. */
type Started = { npm: ChildProcess; parts: StartedProcess[]; said: () => string };

describe('npm start', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gpmi-start-'));
  const env: NodeJS.ProcessEnv = { DATA_DIR: dataDir };
  let group: number | undefined;

  beforeAll(async () => {
    chmodSync(dataDir, 0o711); // PostgreSQL's own user must get through it
    // None of the addresses that the tests run against: everything is started anew.
    for (const name of ['PATH', 'HOME', 'TEMPORAL_CLI', 'CACHE_FOLDER']) env[name] = fromEnvironment(name);
    for (const name of PORTS) env[name] = String(await freePort());
  });
  afterEach(() => {
    // After a failure some of it may still run; what is not of this group ends by itself.
    if (group !== undefined) endGroup(group);
  });
  afterAll(async () => await rm(dataDir, { recursive: true, force: true, maxRetries: 5 }));

  async function start(): Promise<Started> {
    // A process group of its own, as at a prompt: Ctrl-C reaches every process in it.
    const npm = spawn('npm', ['start'], { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    group = npm.pid;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('Ctrl-C stops everything')) resolve();
      };
      npm.stdout.on('data', hear);
      npm.stderr.on('data', hear);
      npm.once('exit', () => reject(new Error(said)));
    });
    return { npm, parts: readRunFile(dataDir)?.processes ?? [], said: () => said };
  }

  const running = (parts: StartedProcess[]) => parts.filter(isAlive).map(({ name }) => name);

  it('comes up, says so to a second one, and ends in order at Ctrl-C', async () => {
    const { npm, parts, said } = await start();
    expect(running(parts)).toEqual(PARTS);
    const second = await promisify(execFile)('npm', ['start'], { cwd: ROOT, env });
    expect(second.stdout).toContain(`already running: http://127.0.0.1:${env['PORT']}/api/docs`);

    process.kill(-npm.pid!, 'SIGINT');
    await once(npm, 'exit');
    expect(running(parts)).toEqual([]);
    expect(said()).toContain('Stopped. The data are kept.');
  });

  it('comes up again with its data, and has ended in order when npm alone is asked to end', async () => {
    const { npm, parts, said } = await start();
    expect(said()).not.toContain('fictitious files');
    npm.kill('SIGTERM');
    await once(npm, 'exit');
    expect(running(parts)).toEqual([]);
    expect(said()).toContain('Stopped. The data are kept.');
  });

  it('leaves nothing running when npm alone is killed', async () => {
    const { npm, parts } = await start();
    npm.kill('SIGKILL');
    await eventually(async () => {
      await Promise.resolve();
      expect({ running: running(parts), runFile: readRunFile(dataDir) }).toEqual({ running: [], runFile: undefined });
    });
  });
});

function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
