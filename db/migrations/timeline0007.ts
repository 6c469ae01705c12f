import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIMELINE_EVENT = `
  create table timeline_event (
    ocmw_id uuid not null,
    id uuid not null,
    gpmi_id uuid not null,
    -- No foreign key: what happened to a draft is still told after it was deleted.
    version_id uuid,
    number text not null,
    event text not null,
    -- null when a timer caused it and nobody acted.
    actor_id uuid,
    command_id uuid,
    data jsonb not null,
    happened_at timestamptz not null,
    primary key (ocmw_id, id),
    foreign key (ocmw_id, gpmi_id) references gpmi (ocmw_id, id),
    foreign key (ocmw_id, actor_id) references caseworker (ocmw_id, id)
  );
  create index timeline_of_gpmi on timeline_event (ocmw_id, gpmi_id, happened_at, id);
  -- A second run of a command adds no second line.
  create unique index told_once on timeline_event (ocmw_id, gpmi_id, command_id, event)
    where command_id is not null;
  alter table timeline_event enable row level security, force row level security;
  create policy own_centre on timeline_event to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);
  create trigger append_only before update or delete or truncate on timeline_event
    for each statement execute function refuse_change();`;

const AUDIT_ENTRY = `
  create table audit_entry (
    ocmw_id uuid not null references centre,
    id uuid not null,
    event text not null,
    -- No foreign keys to what was done or read, nor to who did it: this stays when they go.
    subject_id uuid not null,
    actor_id uuid,
    command_id uuid,
    detail jsonb not null,
    happened_at timestamptz not null,
    primary key (ocmw_id, id)
  );
  create index audit_of_subject on audit_entry (ocmw_id, subject_id, happened_at);
  alter table audit_entry enable row level security, force row level security;
  create policy own_centre on audit_entry to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);
  create trigger append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();`;

const GRANTS = `
  grant select, insert on timeline_event, audit_entry to gpmi_app, gpmi_system;`;

/** What happened: the timeline that a caseworker reads, and who did or read what. */
export class Timeline0007 implements MigrationInterface {
  readonly name = 'timeline0000000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [TIMELINE_EVENT, AUDIT_ENTRY, GRANTS]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_entry, timeline_event');
  }
}
