import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { withClient } from '../../db/provision.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

const NOT_ALLOWED = '42501';
const REFUSED_BY_TRIGGER = '23001';

let db: OpenDatabase;
let tenant: Tenant;

beforeAll(async () => {
  db = await openTestDatabase();
  tenant = await db.newTenant();
});
afterAll(async () => await db.close());

const CASES = ['audit_entry', 'timeline_event', 'document'].flatMap((table) => [
  { table, change: `update ${table} set ocmw_id = ocmw_id` },
  { table, change: `delete from ${table}` },
  { table, change: `truncate ${table}` },
]);

async function codeOf(url: string, statement: string): Promise<string | undefined> {
  return await withClient(url, async (client) => {
    await client.query('begin');
    await client.query(`select set_config('app.ocmw_id', $1, true)`, [tenant.ocmwId]);
    try {
      await client.query(statement);
      return undefined;
    } catch (error) {
      return error instanceof pg.DatabaseError ? error.code : String(error);
    }
  });
}

describe('rows that are only ever added', () => {
  it.each(CASES)('the application may not: $change', async ({ change }) => {
    expect(await codeOf(db.urls.appUrl, change)).toBe(NOT_ALLOWED);
  });

  it.each(CASES)('the system may not: $change', async ({ change }) => {
    expect(await codeOf(db.urls.systemUrl, change)).toBe(NOT_ALLOWED);
  });

  it.each(CASES)('the owner is refused: $change', async ({ change }) => {
    expect(await codeOf(db.urls.ownerUrl, change)).toBe(REFUSED_BY_TRIGGER);
  });

  it.each(CASES)('even a superuser is refused: $change', async ({ change }) => {
    expect(await codeOf(db.urls.adminUrl, change)).toBe(REFUSED_BY_TRIGGER);
  });

  it('what was asked cannot be altered after it was recorded, only answered and purged', async () => {
    for (const column of ['kind', 'key', 'body_hash', 'actor_id', 'recorded_at']) {
      expect(await codeOf(db.urls.appUrl, `update command set ${column} = null`)).toBe(NOT_ALLOWED);
    }
    expect(await codeOf(db.urls.appUrl, 'update command set body = null')).toBeUndefined();
    expect(await codeOf(db.urls.appUrl, 'delete from command')).toBe(NOT_ALLOWED);
  });
});
