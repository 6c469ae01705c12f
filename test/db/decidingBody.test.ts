import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DecidingBody0015 } from '../../db/migrations/decidingBody0015.ts';
import { withClient } from '../../db/provision.ts';
import { beforeMigration } from '../support/beforeMigration.ts';
import { aCaseFile, openRequest } from './aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

let db: OpenDatabase;
let tenant: Tenant;
beforeAll(async () => {
  db = await openTestDatabase();
  tenant = await db.newTenant();
});
afterAll(async () => await db.close());

describe('0015: a decision that was recorded before its body was kept', () => {
  it('is that of the body that decides at the centre; the release before may still record one', async () => {
    const { ocmwId, inTenant, caseworker } = tenant;
    const file = aCaseFile(caseworker.caseworkerId);
    await inTenant(async (work) => await work.caseFiles.insert(file));
    const undecided = await inTenant(async (work) => await openRequest(work, file.caseFileId));
    const [decided, later] = [randomUUID(), randomUUID()];
    const decide = (id: string) => `
      insert into aid_request
        (ocmw_id, id, case_file_id, opened_on, purpose, is_granted, decided_on, granted_from, created_at)
      values ('${ocmwId}', '${id}', '${file.caseFileId}', '2026-01-05', 'integrationIncome', true, '2026-01-20',
        '2026-01-05', '2026-01-20T09:00:00Z')`;
    await beforeMigration(db.urls, DecidingBody0015, [decide(decided)]);
    await withClient(db.urls.adminUrl, async (admin) => await admin.query(decide(later)));
    await inTenant(async (work) => {
      expect(await work.aidRequests.find(decided)).toMatchObject({ decision: { body: 'council' } });
      expect(await work.aidRequests.find(later)).toMatchObject({ decision: { body: null } });
      expect(await work.aidRequests.find(undecided)).toMatchObject({ decision: null });
    });
  });
});
