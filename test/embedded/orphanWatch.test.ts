import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { identify } from '../../embedded/run/processId.ts';
import { eventually } from '../support/eventually.ts';

const run = path.join(import.meta.dirname, '..', '..', 'embedded', 'run');

/** Starts a child and a folder, tells the watch of both, and says the number of the child. */
const SUPERVISOR = `
  import { spawn } from 'node:child_process';
  import { createOrphanWatch } from '${run}/orphanWatch.ts';
  import { identify } from '${run}/processId.ts';
  const idle = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { detached: true, stdio: 'ignore' });
  const processes = [{ name: 'idle', ...identify(idle.pid), stopSignal: 'SIGTERM' }];
  createOrphanWatch().tell({ processes, folders: [process.argv[1]] });
  process.stdout.write(String(idle.pid));
  setInterval(() => 0, 1000);
`;

describe('the watch over what a supervisor may leave behind', () => {
  it('ends the processes and removes the folders when the supervisor is killed', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gpmi-orphan-'));
    const supervisor = spawn(process.execPath, ['--input-type=module', '-e', SUPERVISOR, folder]);
    const [said] = (await once(supervisor.stdout, 'data')) as [Buffer];
    const pid = Number(said.toString());
    expect(identify(pid)).toBeDefined();

    supervisor.kill('SIGKILL');
    await eventually(async () => {
      await Promise.resolve();
      expect({ isRunning: identify(pid) !== undefined, isThere: existsSync(folder) }).toEqual({
        isRunning: false,
        isThere: false,
      });
    });
  });
});
