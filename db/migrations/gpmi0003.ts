import type { MigrationInterface, QueryRunner } from 'typeorm';

const GPMI = `
  create table gpmi (
    ocmw_id uuid not null,
    id uuid not null,
    case_file_id uuid not null,
    aid_request_id uuid not null,
    major integer not null check (major > 0),
    -- The highest minor number ever given out, of deleted versions too.
    last_minor integer not null check (last_minor >= 0),
    -- Counts committed changes of the process facts; saving a draft leaves it alone.
    facts_revision integer not null check (facts_revision >= 0),
    -- Who has the work now; null when nobody was named yet.
    responsible_id uuid,
    is_closed boolean not null,
    created_at timestamptz not null,
    primary key (ocmw_id, id),
    -- One person is one file, so this is also: one major number per person.
    constraint one_gpmi_per_number unique (ocmw_id, case_file_id, major),
    foreign key (ocmw_id, case_file_id) references case_file (ocmw_id, id),
    foreign key (ocmw_id, case_file_id, aid_request_id) references aid_request (ocmw_id, case_file_id, id),
    foreign key (ocmw_id, responsible_id) references caseworker (ocmw_id, id)
  );
  alter table gpmi enable row level security, force row level security;
  create policy own_centre on gpmi to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);`;

const GPMI_VERSION = `
  create table gpmi_version (
    ocmw_id uuid not null,
    id uuid not null,
    gpmi_id uuid not null,
    minor integer not null check (minor >= 0),
    status text not null check (status in ('inProgress', 'toSign', 'signed')),
    -- The days of the process; begin_on is the one in the content, null while it is empty.
    begin_on date,
    end_on date,
    validated_on date,
    presented_on date,
    signed_on date,
    content jsonb not null,
    -- What is printed, the revision that was validated and the hash of the paper; null before.
    snapshot jsonb,
    validated_revision integer,
    presented_sha256 text check (presented_sha256 ~ '^[0-9a-f]{64}$'),
    -- Once true for ever: they lock the signature.
    had_evaluation boolean not null,
    had_newer_version boolean not null,
    -- Counts saves and transitions: what a person had on screen.
    revision integer not null check (revision > 0),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (ocmw_id, id),
    constraint one_version_per_number unique (ocmw_id, gpmi_id, minor),
    foreign key (ocmw_id, gpmi_id) references gpmi (ocmw_id, id),
    check ((status = 'inProgress') = (validated_on is null)),
    check ((status = 'signed') = (signed_on is not null)),
    check (presented_on is null or validated_on is not null),
    check (end_on is null or validated_on is not null),
    check (end_on >= begin_on),
    check (presented_on >= validated_on),
    check (signed_on >= presented_on)
  );
  alter table gpmi_version enable row level security, force row level security;
  create policy own_centre on gpmi_version to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);`;

const OBLIGATION = `
  create table obligation (
    ocmw_id uuid not null,
    id uuid not null,
    case_file_id uuid not null,
    aid_request_id uuid not null,
    decided_on date not null,
    -- The GPMI whose signature ended it; null while it runs.
    fulfilled_by_gpmi_id uuid,
    created_at timestamptz not null,
    primary key (ocmw_id, id),
    constraint one_obligation_per_request unique (ocmw_id, aid_request_id),
    foreign key (ocmw_id, case_file_id, aid_request_id) references aid_request (ocmw_id, case_file_id, id),
    foreign key (ocmw_id, fulfilled_by_gpmi_id) references gpmi (ocmw_id, id)
  );
  create index obligation_of_file on obligation (ocmw_id, case_file_id, decided_on);
  alter table obligation enable row level security, force row level security;
  create policy own_centre on obligation to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);`;

const GRANTS = `
  grant select, insert, update on gpmi, gpmi_version, obligation to gpmi_app, gpmi_system;
  -- A draft can be deleted; an obligation goes with the decision that no longer grants.
  grant delete on gpmi_version, obligation to gpmi_app, gpmi_system;`;

/** The GPMIs with their versions, and the obligations that their signatures end. */
export class Gpmi0003 implements MigrationInterface {
  readonly name = 'gpmi0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [GPMI, GPMI_VERSION, OBLIGATION, GRANTS]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table obligation, gpmi_version, gpmi');
  }
}
