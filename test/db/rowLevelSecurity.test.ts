import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { day } from '../../domain/calendar/plainDate.ts';
import { EMPTY_EVALUATION } from '../../domain/evaluation/evaluationContent.ts';
import { firstDayToSign } from '../../domain/gpmi/reflection.ts';
import { addMail, addRequest } from './aFeedbackMail.ts';
import { aPng } from '../builders/aPicture.ts';
import { aPeriod } from '../builders/aPeriod.ts';
import { aCaseFile, aCentre, aPerson, openGpmi } from './aTenant.ts';
import { ISSUER, openTestDatabase, TABLES, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

let db: OpenDatabase;
let ours: Tenant;
let theirs: Tenant;
let clients: Record<Role, pg.Client>;

beforeAll(async () => {
  db = await openTestDatabase();
  const { appUrl, systemUrl, adminUrl } = db.urls;
  clients = { app: new pg.Client(appUrl), system: new pg.Client(systemUrl), admin: new pg.Client(adminUrl) };
  for (const client of Object.values(clients)) await client.connect();
  ours = await db.newTenant();
  theirs = await db.newTenant();
  await fillEveryTable(ours);
});
afterAll(async () => {
  for (const client of Object.values(clients)) await client.end();
  await db.close();
});

/** Leaves at least one row of this centre in each table. */
async function fillEveryTable({ inTenant, caseworker }: Tenant): Promise<void> {
  const { caseworkerId: actorId } = caseworker;
  await inTenant(async (work) => {
    const file = aCaseFile(actorId, { person: aPerson({ registerNumber: '90051700132' }) });
    const { caseFileId, aidRequestId, gpmiId, versionId } = await openGpmi(work, actorId, { file });
    const commandId = randomUUID();
    const evaluation = { evaluationId: commandId, gpmiId, versionId, content: EMPTY_EVALUATION, addedBy: actorId };
    await work.evaluations.insert(evaluation);
    const decidedOn = day('2026-01-10');
    const presentedOn = day('2026-02-02');
    const dueOn = firstDayToSign(presentedOn);
    await work.teams.insert({ teamId: randomUUID(), name: 'Wonen', supervisorIds: [actorId], revision: 1 });
    await work.obligations.put({ obligationId: randomUUID(), caseFileId, aidRequestId, decidedOn });
    await work.centre.putLogo({ contentType: 'image/png', bytes: aPng(1) });
    const period = { ...aPeriod(), periodId: randomUUID(), caseFileId, source: 'entered', revision: 1 } as const;
    await work.incomePeriods.insert(period);
    const because = { event: 'presented', on: presentedOn, count: 5, unit: 'calendarDays' } as const;
    const deadline = { key: 'k', kind: 'signaturePossible', versionId, dueOn, remindOn: dueOn, rule: 'R212' } as const;
    await work.deadlines.merge(gpmiId, [{ ...deadline, because }]);
    const key = {
      versionId,
      subjectId: versionId,
      revision: 1,
      template: 'contract',
      templateVersion: '1',
      language: 'nl',
    } as const;
    await work.documents.put(key, Buffer.from('paper'));
    await work.commands.record({ commandId, actorId, key: 'k', kind: 'validate', body: {}, bodyHash: 'h' });
    await work.outbox.add({ kind: 'startGpmiWorkflow', gpmiId });
    await addMail(work, await addRequest(work, evaluation.evaluationId, actorId));
    const line = { gpmiId, versionId, number: '1.0', event: 'gpmi.created', actorId, commandId, data: {} } as const;
    await work.timeline.add(line);
    await work.audit.add({ event: 'gpmi.created', subjectId: gpmiId, actorId, commandId, detail: {} });
  });
}

type Answer = { count: number } | { code: string | undefined; message: string };
type Role = 'app' | 'system' | 'admin';

/** What one statement answers to a role that works for a centre, or for none; nothing of it is kept. */
async function ask(role: Role, ocmwId: string | null, statement: string, values: unknown[] = []): Promise<Answer> {
  const client = clients[role];
  await client.query('begin');
  try {
    if (ocmwId !== null) await client.query(`select set_config('app.ocmw_id', $1, true)`, [ocmwId]);
    const { rowCount } = await client.query(statement, values);
    return { count: rowCount ?? 0 };
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return { code: error.code, message: error.message };
  } finally {
    await client.query('rollback');
  }
}

/** Whether a change was done: a role that may not do it at all is refused, any other finds no row. */
const isDone = (answer: Answer): boolean =>
  'count' in answer ? answer.count > 0 : !['42501', '23001'].includes(answer.code ?? '');

const ROLES = ['app', 'system'] as const;
const CASES = TABLES.flatMap((table) => ROLES.map((role) => ({ table, role })));

describe('row-level security', () => {
  it.each(CASES)('$role sees and changes nothing of another centre in $table', async ({ table, role }) => {
    const mayList = table === 'centre' && role === 'system';
    const select = `select from ${table} where ocmw_id = '${ours.ocmwId}'`;
    expect(await ask(role, ours.ocmwId, select)).not.toEqual({ count: 0 });
    if (!mayList) {
      expect(await ask(role, null, select)).toEqual({ count: 0 });
      expect(await ask(role, theirs.ocmwId, select)).toEqual({ count: 0 });
    }
    for (const ocmwId of [null, theirs.ocmwId]) {
      const mine = `where ocmw_id = '${ours.ocmwId}'`;
      expect(isDone(await ask(role, ocmwId, `update ${table} set ocmw_id = ocmw_id ${mine}`))).toBe(false);
      expect(isDone(await ask(role, ocmwId, `delete from ${table} ${mine}`))).toBe(false);
    }
  });

  it.each(CASES)('$role cannot put a row of another centre into $table', async ({ table, role }) => {
    const statement = `select to_json(${table}) as row from ${table} where ocmw_id = $1 limit 1`;
    const { rows } = await clients.admin.query<{ row: object }>(statement, [ours.ocmwId]);
    const row = rows[0]?.row;
    const insert = `insert into ${table} select * from json_populate_record(null::${table}, $1)`;
    for (const ocmwId of [null, theirs.ocmwId]) {
      expect(await ask(role, ocmwId, insert, [JSON.stringify(row)])).toMatchObject({ code: '42501' });
    }
  });

  it('is switched on and forced for every table, and every table belongs to a centre', async () => {
    const { rows } = await clients.admin.query(`
      select relname as "table", relrowsecurity and relforcerowsecurity as "isForced",
        exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'ocmw_id') as "hasCentre"
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'
      order by relname`);
    expect(rows).toEqual([...TABLES].sort().map((table) => ({ table, isForced: true, hasCentre: true })));
  });

  it('leads no foreign key from one centre to another: each names the centre', async () => {
    const { rows } = await clients.admin.query(`
      select conname from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace
        and (select attnum from pg_attribute where attrelid = conrelid and attname = 'ocmw_id') <> conkey[1]`);
    expect(rows).toEqual([]);
  });

  it('forgets the centre when a connection goes back to the pool', async () => {
    const pool = new pg.Pool({ connectionString: db.urls.appUrl, max: 1 });
    try {
      await pool.query('begin');
      await pool.query(`select set_config('app.ocmw_id', $1, true)`, [ours.ocmwId]);
      expect((await pool.query('select from person')).rowCount).toBe(1);
      await pool.query('commit');
      const { rows } = await pool.query(`select current_setting('app.ocmw_id', true) as centre`);
      expect(rows).toEqual([{ centre: '' }]);
      expect((await pool.query('select from person')).rowCount).toBe(0);
    } finally {
      await pool.end();
    }
  });

  it('shows each of many transactions on few connections its own centre only', async () => {
    const seen = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const tenant = index % 2 === 0 ? ours : theirs;
        const { ocmwId } = await tenant.inTenant(async (work) => await work.centre.get());
        return ocmwId === tenant.ocmwId;
      }),
    );
    expect(seen).not.toContain(false);
  });
});

describe('the roles', () => {
  it('let the system list the centres and not what is in them', async () => {
    expect(await db.system.listCentres()).toEqual([ours.ocmwId, theirs.ocmwId].sort());
    expect(await ask('system', null, 'select from person')).toEqual({ count: 0 });
  });

  it('do not let the application list centres or logins, or set up a centre', async () => {
    expect(await ask('app', null, 'select from centre')).toEqual({ count: 0 });
    expect(await ask('app', null, 'select from login')).toEqual({ count: 0 });
    const { ocmwId } = aCentre();
    const insert = 'insert into centre select * from json_populate_record(null::centre, $1)';
    expect(await ask('app', ocmwId, insert, ['{}'])).toMatchObject({ code: '42501' });
    for (const found of ['centres_with_post', 'centres_with_mail']) {
      expect(await ask('app', null, `select * from ${found}($1)`, [db.clock.at])).toMatchObject({ code: '42501' });
    }
  });

  it('own nothing, see no further than row-level security and make no table', async () => {
    for (const role of ROLES) {
      const { rows } = await clients[role].query(`
        select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
          (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
        from pg_roles where rolname = current_user`);
      const none = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owned: 0 };
      expect(rows).toEqual([none]);
      expect(await ask(role, null, 'create table mine (id int)')).toMatchObject({ code: '42501' });
      expect(await ask(role, null, 'create temporary table mine (id int)')).toMatchObject({ code: '42501' });
    }
  });
});

describe('the owner, in a migration', () => {
  it('changes nothing without a centre, and everything when it goes from centre to centre', async () => {
    const owner = new pg.Client(db.urls.ownerUrl);
    await owner.connect();
    try {
      await owner.query('begin');
      expect((await owner.query('update gpmi set is_closed = true')).rowCount).toBe(0);
      await owner.query(`
        do $$
        declare
          centre_id uuid;
        begin
          for centre_id in select ocmw_id from centre loop
            perform set_config('app.ocmw_id', centre_id::text, true);
            update gpmi set is_closed = true;
          end loop;
        end $$`);
      await owner.query(`select set_config('app.ocmw_id', $1, true)`, [ours.ocmwId]);
      expect((await owner.query('select from gpmi where is_closed')).rowCount).toBe(1);
    } finally {
      await owner.end();
    }
  });
});

describe('a login', () => {
  it('is found before the centre is known', async () => {
    const { caseworkerId } = ours.caseworker;
    const login = { ocmwId: ours.ocmwId, caseworkerId, functionSet: 'caseworker' };
    expect(await db.database.findLogin(ISSUER, caseworkerId)).toEqual(login);
    expect(await db.database.findLogin('https://other.example', caseworkerId)).toBeUndefined();
  });

  it('of somebody who has left the centre opens nothing', async () => {
    const tenant = await db.newTenant();
    const { caseworker } = tenant;
    await clients.admin.query('update caseworker set is_active = false where id = $1', [caseworker.caseworkerId]);
    expect(await db.database.findLogin(ISSUER, caseworker.caseworkerId)).toBeUndefined();
    const functions = await tenant.inTenant(
      async (work) => await work.caseworkers.functionsOf(caseworker.caseworkerId),
    );
    expect(functions).toEqual([]);
  });
});
