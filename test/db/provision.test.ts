import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { provisionDatabase, urlOf, withClient } from '../../db/provision.ts';
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  [database, other] = await Promise.all([createEmptyDatabase(), createEmptyDatabase()]);
});
afterAll(async () => await Promise.all([database.drop(), other.drop()]));

const nameOf = (url: string): string => new URL(url).pathname.slice(1);
const passwordOf = (url: string): string => decodeURIComponent(new URL(url).password);

describe('provisioning', () => {
  it('can be done again, and by several at the same moment', async () => {
    const { ownerUrl, appUrl, systemUrl } = database;
    const options = {
      adminUrl: urlOf(database.adminUrl, { database: 'postgres' }),
      database: nameOf(ownerUrl),
      passwords: { owner: passwordOf(ownerUrl), app: passwordOf(appUrl), system: passwordOf(systemUrl) },
    };
    const urls = await Promise.all([1, 2, 3].map(async () => await provisionDatabase(options)));
    for (const provisioned of urls) expect(provisioned).toEqual({ ownerUrl, appUrl, systemUrl });
  });

  it('lets each role in, and nobody else', async () => {
    for (const url of [database.ownerUrl, database.appUrl, database.systemUrl]) {
      expect(await withClient(url, async (client) => (await client.query('select 1')).rowCount)).toBe(1);
    }
    const rights = await withClient(database.adminUrl, async (admin) => {
      const statement = `select datacl::text as rights from pg_database where datname = current_database()`;
      return (await admin.query<{ rights: string }>(statement)).rows[0]?.rights;
    });
    expect(rights).not.toMatch(/[{,]=/);
  });

  it('lets only the owner make a table', async () => {
    const make = async (url: string) =>
      await withClient(url, async (client) => await client.query('create table mine (id int)'));
    await expect(make(database.appUrl)).rejects.toBeInstanceOf(pg.DatabaseError);
    await expect(make(database.systemUrl)).rejects.toBeInstanceOf(pg.DatabaseError);
    await expect(make(database.ownerUrl)).resolves.toBeDefined();
  });
});
