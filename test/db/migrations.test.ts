import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ENTITIES } from '../../db/entities/entities.ts';
import { migrate, revertLast } from '../../db/migrate.ts';
import { MIGRATIONS } from '../../db/migrations/migrations.ts';
import { withClient } from '../../db/provision.ts';
import { SnakeCase } from '../../db/snakeCase.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.ts';
import { openTestDatabase, type OpenDatabase } from './openTestDatabase.ts';

const FOLDER = new URL('../../db/migrations/', import.meta.url);
const NAMES = MIGRATIONS.map((Migration) => new Migration().name);

/** Everything that a migration can make, as text that can be compared. */
async function shapeOf(url: string): Promise<string[]> {
  return await withClient(url, async (client) => {
    const { rows } = await client.query<{ part: string }>(`
      select format('%s.%s %s %s', table_name, column_name, data_type, is_nullable) as part
      from information_schema.columns where table_schema = 'public'
      union all
      select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'public'::regnamespace
      union all select indexdef from pg_indexes where schemaname = 'public'
      union all select format('%s %s %s %s', tablename, policyname, roles, qual) from pg_policies
      union all select format('%s %s', tgrelid::regclass, tgname) from pg_trigger where not tgisinternal
      union all select proname::text from pg_proc where pronamespace = 'public'::regnamespace
      union all
      select format('%s %s %s', grantee, table_name, privilege_type)
      from information_schema.role_table_grants where table_schema = 'public'
      order by 1`);
    return rows.map(({ part }) => part).filter((part) => !/\bmigration\b|\bmigration_/.test(part));
  });
}

describe('the migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(async () => await database.drop());

  it('run once when two start at the same moment, go down to nothing and up to the same again', async () => {
    const { ownerUrl } = database;
    const [one, other] = await Promise.all([migrate(ownerUrl), migrate(ownerUrl)]);
    expect([...one, ...other]).toEqual(NAMES);
    const before = await shapeOf(ownerUrl);
    expect(before.length).toBeGreaterThan(100);

    for (const _name of NAMES) await revertLast(ownerUrl);
    expect(await shapeOf(ownerUrl)).toEqual([]);

    expect(await migrate(ownerUrl)).toEqual(NAMES);
    expect(await shapeOf(ownerUrl)).toEqual(before);
    expect(await migrate(ownerUrl)).toEqual([]);
  });

  it('are numbered without a gap, and each file is in the list', () => {
    const numbers = NAMES.map((_, index) => index + 1);
    expect(NAMES.map((name) => Number(name.slice(-13)))).toEqual(numbers);
    const files = readdirSync(FOLDER).filter((file) => file !== 'migrations.ts');
    const named = files.map((file) => Number(/\d{4}/.exec(file)?.[0]));
    expect(named.sort((one, other) => one - other)).toEqual(numbers);
  });

  it('take no instant from the server: business time comes from the clock port', () => {
    for (const file of readdirSync(FOLDER)) {
      const text = readFileSync(new URL(file, FOLDER), 'utf8');
      expect(text).not.toMatch(/\bnow\(\)|current_(timestamp|date|time)\b|localtime|_timestamp\(\)|'now'/i);
    }
  });
});

describe('0008: revisions of persons and requests', () => {
  const BEFORE = 7;
  let db: OpenDatabase;
  beforeAll(async () => {
    db = await openTestDatabase();
  });
  afterAll(async () => await db.close());

  it('are 1 for what is there, and for what the release before, which knows none, still adds', async () => {
    const { ocmwId } = await db.newTenant();
    /** As the release before enters a person. */
    const enter = async () =>
      await withClient(db.urls.adminUrl, async (admin) => {
        const statement = `
          insert into person (ocmw_id, id, name, first_name, search_name, born_on, gender, language, is_homeless,
            last_major, created_at)
          values ($1, $2, 'Maes', 'An', 'maes an', '1990-05-17', 'f', 'nl', false, 0, '2026-03-02T09:00:00Z')`;
        await admin.query(statement, [ocmwId, randomUUID()]);
      });
    for (const _name of NAMES.slice(BEFORE)) await revertLast(db.urls.ownerUrl);
    await enter();
    expect(await migrate(db.urls.ownerUrl)).toEqual(NAMES.slice(BEFORE));
    await enter();
    const revisions = await withClient(db.urls.adminUrl, async (admin) => {
      return (await admin.query<{ revision: number }>('select revision from person')).rows;
    });
    expect(revisions).toEqual([{ revision: 1 }, { revision: 1 }]);
  });
});

describe('the entities', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => await database.drop());

  it('name every column of every table with its type and whether it may be null, and no other', async () => {
    const dataSource = new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      entities: ENTITIES,
      namingStrategy: new SnakeCase(),
    });
    await dataSource.initialize();
    const mapped = dataSource.entityMetadatas.flatMap(({ tableName, columns }) =>
      columns.map(({ databaseName, type, isNullable, isPrimary }) => {
        const name = type === 'timestamptz' ? 'timestamp with time zone' : String(type);
        return `${tableName}.${databaseName} ${name}${isNullable ? ' null' : ''}${isPrimary ? ' key' : ''}`;
      }),
    );
    const statement = `
      select format('%s.%s %s%s%s', c.table_name, c.column_name, c.data_type,
        case c.is_nullable when 'YES' then ' null' else '' end,
        case when exists (
          select from pg_constraint p
          join pg_attribute a on a.attrelid = p.conrelid and a.attnum = any (p.conkey)
          where p.contype = 'p' and p.conrelid = c.table_name::regclass and a.attname = c.column_name
        ) then ' key' else '' end) as "column"
      from information_schema.columns c
      where c.table_schema = 'public' and c.table_name <> 'migration'`;
    const stored: { column: string }[] = await dataSource.query(statement);
    await dataSource.destroy();
    expect(mapped.sort()).toEqual(stored.map(({ column }) => column).sort());
  });
});
