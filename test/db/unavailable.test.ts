import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, connectSystem, type Database } from '../../db/connect.ts';
import { DatabaseUnavailable } from '../../db/databaseErrors.ts';
import { migrate } from '../../db/migrate.ts';
import { provisionDatabase, withClient } from '../../db/provision.ts';
import { freePort } from '../../embedded/services/ports.ts';
import { createPostgres, type Postgres } from '../../embedded/services/postgres.ts';
import { aCentre } from './aTenant.ts';
import { REGISTER_NUMBER_KEY } from './openTestDatabase.ts';

const START_MS = 60_000;

let folder: string;
let server: Postgres;
let database: Database;
const centre = aCentre();

const read = async () => await database.inTenant(centre.ocmwId, async (work) => await work.centre.get());

/** A small server of its own: the one that all tests share is not to be stopped. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gpmi-unavailable-'));
  const secret = () => randomBytes(12).toString('hex');
  const passwords = { owner: secret(), app: secret(), system: secret() };
  server = createPostgres({
    dataDir: folder,
    port: await freePort(),
    password: secret(),
    id: folder,
    logFile: path.join(folder, 'postgres.log'),
    isThrowAway: true,
    say: () => undefined,
  });
  await server.start();
  const { adminUrl } = server;
  const { ownerUrl, appUrl, systemUrl } = await provisionDatabase({ adminUrl, database: 'gpmi', passwords });
  await migrate(ownerUrl);
  const options = { poolSize: 4, clock: { now: () => new Date('2026-03-02T09:00:00Z') } };
  const system = connectSystem({ ...options, url: systemUrl, registerNumberKey: REGISTER_NUMBER_KEY });
  await system.setUpCentre({ centre, caseworkers: [], logins: [] });
  await system.close();
  database = connect({ ...options, url: appUrl, registerNumberKey: REGISTER_NUMBER_KEY });
}, START_MS);
afterAll(async () => {
  await database.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  rmSync(server.ownFolder, { recursive: true, force: true });
}, START_MS);

const killConnections = async () =>
  await withClient(server.adminUrl, async (admin) => {
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'gpmi_app'`);
  });

describe('a database that is away', () => {
  it(
    'is said to be so before it was ever reached, and is found when it comes up',
    async () => {
      await server.stop();
      await expect(read()).rejects.toBeInstanceOf(DatabaseUnavailable);
      await expect(database.findLogin('issuer', 'subject')).rejects.toBeInstanceOf(DatabaseUnavailable);
      expect(await database.isReachable()).toBe(false);
      await server.restart();
      expect(await database.isReachable()).toBe(true);
      expect(await read()).toEqual(centre);
    },
    START_MS,
  );

  it('is said to be so when it ends a connection in the middle, and the next request finds it', async () => {
    const cut = database.inTenant(centre.ocmwId, async (work) => {
      await killConnections();
      return await work.centre.get();
    });
    await expect(cut).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(await read()).toEqual(centre);
  });

  it('is said to be so when it ends a connection before the commit', async () => {
    const cut = database.inTenant(centre.ocmwId, async () => await killConnections());
    await expect(cut).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(await read()).toEqual(centre);
  });

  it('may end idle connections: nobody notices', async () => {
    await Promise.all([read(), read(), read(), read()]);
    await killConnections();
    for (const answer of await Promise.all([read(), read(), read(), read(), read()])) expect(answer).toEqual(centre);
    await killConnections();
    expect(await database.findLogin('issuer', 'subject')).toBeUndefined();
    await killConnections();
    expect(await database.isReachable()).toBe(true);
  });

  it(
    'and is killed and comes back leaves the process running and is found again',
    async () => {
      await Promise.all([read(), read(), read(), read()]);
      await server.kill('SIGKILL');
      const answers = await Promise.allSettled(Array.from({ length: 8 }, read));
      for (const answer of answers) {
        expect(answer).toMatchObject({ status: 'rejected', reason: expect.any(DatabaseUnavailable) });
      }
      expect(await database.isReachable()).toBe(false);
      await server.restart();
      expect(await read()).toEqual(centre);
      expect(await database.isReachable()).toBe(true);
    },
    START_MS,
  );
});
