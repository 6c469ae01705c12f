import type { MigrationInterface, QueryRunner } from 'typeorm';

const INCOME_PERIOD = `
  create table income_period (
    ocmw_id uuid not null,
    id uuid not null,
    case_file_id uuid not null,
    kind text not null check (kind in ('integrationIncome', 'integrationIncomeSupplement', 'supportedJob', 'none')),
    -- Of a supported job; null for the other kinds.
    measure text check (measure in ('art60', 'art61', 'other')),
    from_on date not null,
    -- null while it runs.
    last_on date,
    source text not null check (source in ('entered', 'ksz')),
    revision integer not null check (revision > 0),
    created_at timestamptz not null,
    primary key (ocmw_id, id),
    foreign key (ocmw_id, case_file_id) references case_file (ocmw_id, id),
    check ((kind = 'supportedJob') = (measure is not null)),
    check (last_on >= from_on)
  );
  create index income_of_file on income_period (ocmw_id, case_file_id, from_on, id);
  alter table income_period enable row level security, force row level security;
  create policy own_centre on income_period to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);
  grant select, insert, update, delete on income_period to gpmi_app, gpmi_system;`;

/** What the person of a file lived on, and when. */
export class IncomePeriod0012 implements MigrationInterface {
  readonly name = 'incomePeriod0000000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INCOME_PERIOD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table income_period');
  }
}
