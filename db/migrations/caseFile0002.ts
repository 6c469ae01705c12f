import type { MigrationInterface, QueryRunner } from 'typeorm';

const PERSON = `
  create table person (
    ocmw_id uuid not null references centre,
    id uuid not null,
    name text not null,
    first_name text not null,
    -- Name and first name without accents and capitals, as the application folds them: what a search compares.
    search_name text collate "C" not null,
    born_on date not null,
    -- Encrypted; found through the hash, which has a key.
    register_number bytea,
    register_number_hash bytea,
    gender text not null check (gender in ('m', 'f', 'x', 'unknown')),
    language text not null check (language in ('nl', 'fr')),
    address jsonb,
    phone text,
    email text,
    is_homeless boolean not null,
    -- The highest major number ever given out, of deleted GPMIs too.
    last_major integer not null check (last_major >= 0),
    created_at timestamptz not null,
    primary key (ocmw_id, id),
    constraint one_person_per_register_number unique (ocmw_id, register_number_hash),
    check ((register_number is null) = (register_number_hash is null)),
    check (octet_length(register_number_hash) = 32)
  );
  create index person_by_name on person (ocmw_id, search_name, id);
  create index person_by_birth on person (ocmw_id, born_on);
  alter table person enable row level security, force row level security;
  create policy own_centre on person to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);`;

const CASE_FILE = `
  create table case_file (
    ocmw_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    reference text not null,
    responsible_id uuid not null,
    created_at timestamptz not null,
    primary key (ocmw_id, id),
    constraint one_file_per_person unique (ocmw_id, person_id),
    constraint one_file_per_reference unique (ocmw_id, reference),
    foreign key (ocmw_id, person_id) references person (ocmw_id, id),
    foreign key (ocmw_id, responsible_id) references caseworker (ocmw_id, id)
  );
  alter table case_file enable row level security, force row level security;
  create policy own_centre on case_file to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);`;

const AID_REQUEST = `
  create table aid_request (
    ocmw_id uuid not null,
    id uuid not null,
    case_file_id uuid not null,
    opened_on date not null,
    purpose text not null check (purpose in ('integrationIncome', 'gpmiOnly')),
    -- The decision: all null until the centre decided.
    is_granted boolean,
    decided_on date,
    granted_from date,
    notified_on date,
    created_at timestamptz not null,
    primary key (ocmw_id, id),
    -- Also what a GPMI and an obligation refer to, so that they and their request are of one file.
    unique (ocmw_id, case_file_id, id),
    foreign key (ocmw_id, case_file_id) references case_file (ocmw_id, id),
    check ((is_granted is null) = (decided_on is null)),
    check ((is_granted is true) = (granted_from is not null)),
    check (notified_on is null or is_granted is not null)
  );
  alter table aid_request enable row level security, force row level security;
  create policy own_centre on aid_request to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);`;

const GRANTS = `
  grant select, insert, update on person, case_file, aid_request to gpmi_app, gpmi_system;`;

/** The persons, their files, and what they asked of the centre. */
export class CaseFile0002 implements MigrationInterface {
  readonly name = 'caseFile0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [PERSON, CASE_FILE, AID_REQUEST, GRANTS]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table aid_request, case_file, person');
  }
}
