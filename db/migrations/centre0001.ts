import type { MigrationInterface, QueryRunner } from 'typeorm';

const CENTRE = `
  create table centre (
    ocmw_id uuid primary key,
    name_nl text not null,
    name_fr text not null,
    address jsonb not null,
    region text not null check (region in ('flanders', 'brussels', 'wallonia')),
    deciding_body text not null check (deciding_body in ('council', 'specialCommittee')),
    labour_court_nl text not null,
    labour_court_fr text not null,
    data_protection_contact text not null,
    phone text not null,
    email text not null,
    representatives jsonb not null
  );
  alter table centre enable row level security, force row level security;
  create policy own_centre on centre to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);
  create policy list_centres on centre for select to gpmi_system, gpmi_owner using (true);`;

const CASEWORKER = `
  create table caseworker (
    ocmw_id uuid not null references centre,
    id uuid not null,
    name text not null,
    gender text not null check (gender in ('m', 'f', 'x', 'unknown')),
    email text not null,
    language text not null check (language in ('nl', 'fr')),
    is_active boolean not null,
    primary key (ocmw_id, id)
  );
  alter table caseworker enable row level security, force row level security;
  create policy own_centre on caseworker to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);
  create policy look_up_login on caseworker for select to gpmi_owner using (true);`;

const LOGIN = `
  create table login (
    ocmw_id uuid not null,
    issuer text not null,
    subject text not null,
    caseworker_id uuid not null,
    function_set text not null check (function_set in ('caseworker', 'supervisor')),
    -- Without the centre: a login leads to one centre only.
    primary key (issuer, subject),
    foreign key (ocmw_id, caseworker_id) references caseworker (ocmw_id, id)
  );
  create index login_of_caseworker on login (ocmw_id, caseworker_id);
  alter table login enable row level security, force row level security;
  create policy own_centre on login to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);
  create policy look_up_login on login for select to gpmi_owner using (true);`;

const FIND_LOGIN = `
  -- Runs with the owner's rights; who left the centre has no login any more.
  create function find_login(wanted_issuer text, wanted_subject text)
    returns table (ocmw_id uuid, caseworker_id uuid, function_set text)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
    begin atomic
      select login.ocmw_id, login.caseworker_id, login.function_set
      from public.login
      join public.caseworker on caseworker.ocmw_id = login.ocmw_id and caseworker.id = login.caseworker_id
      where login.issuer = wanted_issuer and login.subject = wanted_subject and caseworker.is_active;
    end;
  revoke all on function find_login from public;
  grant execute on function find_login to gpmi_app;`;

const GRANTS = `
  grant select on centre, caseworker, login to gpmi_app;
  grant select, insert, update on centre, caseworker, login to gpmi_system;
  grant delete on login to gpmi_system;`;

/**
 * The centres, who works there and who may log in.
 *
 * A login is looked up before the centre is known, and nothing else is: through one function that answers for one
 * login, so that the application cannot read through all of them.
 */
export class Centre0001 implements MigrationInterface {
  readonly name = 'centre0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [CENTRE, CASEWORKER, LOGIN, FIND_LOGIN, GRANTS]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function find_login;
      drop table login, caseworker, centre;
    `);
  }
}
