import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

let db: OpenDatabase;
let tenant: Tenant;

beforeAll(async () => {
  db = await openTestDatabase();
  tenant = await db.newTenant();
});
afterAll(async () => await db.close());

describe('the audit', () => {
  it('says which paths changed after a revision, each once, of this version only', async () => {
    const subjectId = randomUUID();
    const entry = { event: 'gpmi.changed', subjectId, actorId: tenant.caseworker.caseworkerId, commandId: null };
    await tenant.inTenant(async (work) => {
      await work.audit.add({ ...entry, event: 'gpmi.consulted', detail: {} });
      await work.audit.add({ ...entry, detail: { revision: 2, paths: ['/beginOn'] } });
      await work.audit.add({ ...entry, detail: { revision: 3, paths: ['/goals/0/text', '/end'] } });
      await work.audit.add({ ...entry, detail: { revision: 10, paths: ['/end'] } });
      await work.audit.add({ ...entry, subjectId: randomUUID(), detail: { revision: 4, paths: ['/manager'] } });
      await work.audit.add({ ...entry, detail: { revision: 'none' } });
    });
    const since = async (revision: number) =>
      await tenant.inTenant(async (work) => await work.audit.changedPathsSince(subjectId, revision));
    expect(await since(2)).toEqual(['/end', '/goals/0/text']);
    expect(await since(9)).toEqual(['/end']);
    expect(await since(10)).toEqual([]);
  });
});
