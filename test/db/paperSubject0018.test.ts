import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate, revertLast } from '../../db/migrate.ts';
import { MIGRATIONS } from '../../db/migrations/migrations.ts';
import { PaperSubject0018 } from '../../db/migrations/paperSubject0018.ts';
import { withClient } from '../../db/provision.ts';
import { openTestDatabase, type OpenDatabase } from './openTestDatabase.ts';

let db: OpenDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => await db.close());

describe('0015: what a paper is about', () => {
  it('is the version for what is there, and the table refuses every change afterwards as before', async () => {
    const { ocmwId } = await db.newTenant();
    const versionId = randomUUID();
    const later = MIGRATIONS.slice(MIGRATIONS.indexOf(PaperSubject0018)).map((Migration) => new Migration().name);
    for (const _name of later) await revertLast(db.urls.ownerUrl);
    await withClient(db.urls.adminUrl, async (admin) => {
      const statement = `
        insert into document
          (ocmw_id, id, version_id, revision, template, template_version, language, sha256, bytes, rendered_at)
        values ($1, $2, $3, 2, 'contract', '1', 'nl', repeat('a', 64), 'paper', '2026-03-02T09:00:00Z')`;
      await admin.query(statement, [ocmwId, randomUUID(), versionId]);
    });
    expect(await migrate(db.urls.ownerUrl)).toEqual(later);
    await withClient(db.urls.adminUrl, async (admin) => {
      const { rows } = await admin.query<{ subject: string }>('select subject_id as subject from document');
      expect(rows).toEqual([{ subject: versionId }]);
      await expect(admin.query(`update document set language = 'fr'`)).rejects.toThrow('only ever added');
      const forced = await admin.query(`select relforcerowsecurity as is from pg_class where relname = 'document'`);
      expect(forced.rows).toEqual([{ is: true }]);
    });
  });
});
