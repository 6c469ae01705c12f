import type { MigrationInterface, QueryRunner } from 'typeorm';

const REFUSE_CHANGE = `
  -- Refuses for every role, the owner too. A statement that finds no row is refused as well.
  create function refuse_change() returns trigger language plpgsql as $body$
    begin
      raise exception 'Rows of % are only ever added.', tg_table_name using errcode = 'restrict_violation';
    end
  $body$;`;

const DOCUMENT = `
  create table document (
    ocmw_id uuid not null references centre,
    id uuid not null,
    -- No foreign key: the paper of a validation that was cancelled outlives its deleted draft.
    version_id uuid not null,
    -- The validated revision that it was made from.
    revision integer not null,
    template text not null,
    template_version text not null,
    language text not null check (language in ('nl', 'fr')),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes bytea not null,
    rendered_at timestamptz not null,
    primary key (ocmw_id, id),
    constraint rendered_once unique (ocmw_id, version_id, revision, template, template_version, language)
  );
  -- A PDF is compressed already.
  alter table document alter column bytes set storage external;
  alter table document enable row level security, force row level security;
  create policy own_centre on document to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);
  create trigger append_only before update or delete or truncate on document
    for each statement execute function refuse_change();
  grant select, insert on document to gpmi_app, gpmi_system;`;

/** The papers as they were made: served for ever, changed never. */
export class Document0005 implements MigrationInterface {
  readonly name = 'document0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [REFUSE_CHANGE, DOCUMENT]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table document;
      drop function refuse_change;
    `);
  }
}
