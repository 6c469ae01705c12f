import { migrate, revertLast } from '../../db/migrate.ts';
import { MIGRATIONS } from '../../db/migrations/migrations.ts';
import { withClient } from '../../db/provision.ts';
import type { TestDatabase } from './database.ts';

const NAMES = MIGRATIONS.map((Migration) => new Migration().name);

/** Takes a database back to the release before a migration, lets that release do something, and comes forward again. */
export async function beforeMigration(
  { ownerUrl, adminUrl }: TestDatabase,
  migration: (typeof MIGRATIONS)[number],
  statements: readonly string[],
): Promise<void> {
  const later = NAMES.slice(MIGRATIONS.indexOf(migration));
  for (const _name of later) await revertLast(ownerUrl);
  await withClient(adminUrl, async (admin) => {
    for (const statement of statements) await admin.query(statement);
  });
  await migrate(ownerUrl);
}
