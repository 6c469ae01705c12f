import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { identify } from '../../embedded/run/processId.ts';
import { eventually } from '../support/eventually.ts';
import { startStack, type Stack } from '../../embedded/stack.ts';

describe('a stack that a test starts for itself', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gpmi-stack-'));
  let stack: Stack;

  beforeAll(async () => {
    const temporal = process.env['TEMPORAL_CLI'];
    stack = await startStack({
      dataDir,
      services: ['postgres', 'temporal'],
      tools: { temporal, soffice: undefined },
      isThrowAway: true,
    });
  }, 60_000);
  afterAll(async () => await stack.stop());

  const query = async (text: string) => {
    const client = new pg.Client({ connectionString: stack.addresses.databaseOwnerUrl });
    client.on('error', () => undefined); // its server may be killed
    await client.connect();
    return await client.query<Record<string, unknown>>(text).finally(async () => await client.end());
  };

  it('has a database with its tables, in UTF-8 and UTC', async () => {
    const { rows } = await query("select current_setting('server_encoding') e, current_setting('timezone') z");
    expect(rows).toEqual([{ e: 'UTF8', z: 'UTC' }]);
    expect((await query('select from migration')).rowCount).toBeGreaterThan(0);
  });

  it('starts a killed PostgreSQL again with its data', async () => {
    const postgres = stack.service('postgres');
    const before = postgres.pid;
    await query('create table kept (id int)');
    await postgres.kill('SIGKILL');
    expect(postgres.pid).toBeUndefined();
    await postgres.restart();
    expect(postgres.pid).not.toBe(before);
    expect((await query('select from kept')).rowCount).toBe(0);
  });

  it('starts a killed PostgreSQL again while a process of the old one is still at work', async () => {
    const postgres = stack.service('postgres');
    const broken = expect(query('select count(*) from generate_series(1, 1000000000)')).rejects.toThrow();
    await eventually(async () => {
      const { rowCount } = await query(
        "select from pg_stat_activity where query like '%(1, 1000000000)' and pid <> pg_backend_pid()",
      );
      expect(rowCount).toBe(1);
    });
    await postgres.kill('SIGKILL');
    await postgres.restart();
    await broken;
    expect((await query('select from kept')).rowCount).toBe(0);
  });

  it('starts a killed Temporal again at the same address', async () => {
    const temporal = stack.service('temporal');
    await temporal.kill('SIGKILL');
    await temporal.restart();
    expect(temporal.pid).toBeDefined();
  });

  it('gives API and worker what they are configured with, and not the password of the owner', () => {
    expect(stack.environment).toMatchObject({ TEMPORAL_ADDRESS: stack.addresses.temporalAddress });
    expect(stack.environment).not.toHaveProperty('DATABASE_OWNER_URL');
  });

  it('leaves nothing behind', async () => {
    const pids = [stack.service('postgres').pid!, stack.service('temporal').pid!];
    await stack.stop();
    expect(pids.map(identify)).toEqual([undefined, undefined]);
    expect(existsSync(dataDir)).toBe(false);
  });
});
