import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { z } from 'zod';
import { migrate } from '../../db/migrate.ts';
import { provisionDatabase, urlOf, withClient } from '../../db/provision.ts';

const Environment = z.object({
  TEST_POSTGRES_ADMIN_URL: z.url({ error: 'is not set: run the tests with npm test' }),
  TEST_DATABASE_PASSWORDS: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.object({ owner: z.string(), app: z.string(), system: z.string() })),
});

const TEMPLATE_LOCK = 4_714_003;
const MIGRATIONS_FOLDER = new URL('../../db/migrations/', import.meta.url);

export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  systemUrl: string;
  /** The same database as superuser: it sees every centre. */
  adminUrl: string;
  drop: () => Promise<void>;
};

/** Roles and an empty database of its own, without a table. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return await provisioned(newName());
}

/**
 * A migrated database of its own for one test file. It is copied from a template that the first test file of a cluster
 * makes and all others wait for.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { TEST_POSTGRES_ADMIN_URL: adminUrl } = Environment.parse(process.env);
  const template = await putTemplate(adminUrl);
  const database = newName();
  await withClient(adminUrl, async (admin) => {
    await admin.query(`create database ${pg.escapeIdentifier(database)} template ${template}`);
  });
  return await provisioned(database);
}

const newName = (): string => `gpmi_test_${randomBytes(8).toString('hex')}`;

async function provisioned(database: string): Promise<TestDatabase> {
  const { TEST_POSTGRES_ADMIN_URL: adminUrl, TEST_DATABASE_PASSWORDS: passwords } = Environment.parse(process.env);
  const urls = await provisionDatabase({ adminUrl, database, passwords });
  return { ...urls, adminUrl: urlOf(adminUrl, { database }), drop: async () => await drop(adminUrl, database) };
}

async function drop(adminUrl: string, database: string): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    await admin.query(`drop database if exists ${pg.escapeIdentifier(database)} with (force)`);
  });
}

/** Made under another name first: a run that is interrupted leaves no half-made template. */
async function putTemplate(adminUrl: string): Promise<string> {
  const template = `gpmi_template_${hashOfMigrations()}`;
  await withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (rowCount !== 0) return;
    const beginning = newName();
    await migrate((await provisioned(beginning)).ownerUrl);
    await admin.query(`alter database ${beginning} rename to ${template}`);
  });
  return template;
}

/** Names the template after what it was made from: on a cluster that stays, an older one is not used. */
function hashOfMigrations(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS_FOLDER).sort()) hash.update(readFileSync(new URL(file, MIGRATIONS_FOLDER)));
  return hash.digest('hex').slice(0, 16);
}
