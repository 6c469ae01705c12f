import type { MigrationInterface, QueryRunner } from 'typeorm';

const CENTRE_LOGO = `
  create table centre_logo (
    ocmw_id uuid not null references centre,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content_type text not null check (content_type in ('image/png', 'image/jpeg')),
    bytes bytea not null,
    created_at timestamptz not null,
    primary key (ocmw_id, sha256)
  );
  alter table centre_logo enable row level security, force row level security;
  create policy own_centre on centre_logo to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);
  -- A contract that was validated with it is still printed with it.
  create trigger append_only before update or delete or truncate on centre_logo
    for each statement execute function refuse_change();
  grant select, insert on centre_logo to gpmi_app, gpmi_system;`;

/** The defaults are for the centres that are there, and for a program of the release before that sets one up. */
const CENTRE = `
  alter table centre
    -- In which it serves the public, the usual one first.
    add column languages jsonb not null default '["nl", "fr"]',
    -- Days on which it is closed, beside the public holidays.
    add column closing_days jsonb not null default '[]',
    -- null while it has none.
    add column logo_sha256 text,
    add column revision integer not null default 1 check (revision > 0),
    add foreign key (ocmw_id, logo_sha256) references centre_logo (ocmw_id, sha256);
  grant update on centre to gpmi_app;`;

/** The whole descriptive sheet of a centre, which it changes itself, and its logos. */
export class CentreSheet0013 implements MigrationInterface {
  readonly name = 'centreSheet0000000000013';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [CENTRE_LOGO, CENTRE]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke update on centre from gpmi_app;
      alter table centre
        drop column revision, drop column logo_sha256, drop column closing_days, drop column languages;
      drop table centre_logo;
    `);
  }
}
