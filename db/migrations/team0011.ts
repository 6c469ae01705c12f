import type { MigrationInterface, QueryRunner } from 'typeorm';

const TEAM = `
  create table team (
    ocmw_id uuid not null references centre,
    id uuid not null,
    name text not null,
    revision integer not null check (revision > 0),
    primary key (ocmw_id, id),
    constraint one_team_per_name unique (ocmw_id, name)
  );
  alter table team enable row level security, force row level security;
  create policy own_centre on team to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);

  create table team_supervisor (
    ocmw_id uuid not null,
    team_id uuid not null,
    caseworker_id uuid not null,
    primary key (ocmw_id, team_id, caseworker_id),
    foreign key (ocmw_id, team_id) references team (ocmw_id, id) on delete cascade,
    foreign key (ocmw_id, caseworker_id) references caseworker (ocmw_id, id)
  );
  create index team_of_supervisor on team_supervisor (ocmw_id, caseworker_id);
  alter table team_supervisor enable row level security, force row level security;
  create policy own_centre on team_supervisor to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);

  -- A team without members and files can be deleted.
  grant select, insert, update, delete on team to gpmi_app, gpmi_system;
  grant select, insert, delete on team_supervisor to gpmi_app, gpmi_system;`;

const CASEWORKER = `
  alter table caseworker
    -- What he does, in the centre's own words.
    add column function text,
    add column phone text,
    -- null for one who is in no team.
    add column team_id uuid,
    -- The default is for who is there, and for a program of the release before.
    add column revision integer not null default 1 check (revision > 0),
    add foreign key (ocmw_id, team_id) references team (ocmw_id, id);
  create index caseworker_of_team on caseworker (ocmw_id, team_id);
  grant insert, update on caseworker to gpmi_app;`;

const CASE_FILE = `
  alter table case_file
    -- null while it belongs to no team.
    add column team_id uuid,
    add foreign key (ocmw_id, team_id) references team (ocmw_id, id);
  create index case_file_of_team on case_file (ocmw_id, team_id);`;

/** The teams of a centre, which of its caseworkers and files are in each, and what else is kept of a caseworker. */
export class Team0011 implements MigrationInterface {
  readonly name = 'team0000000000011';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [TEAM, CASEWORKER, CASE_FILE]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke insert, update on caseworker from gpmi_app;
      alter table case_file drop column team_id;
      alter table caseworker drop column revision, drop column team_id, drop column phone, drop column function;
      drop table team_supervisor, team;
    `);
  }
}
