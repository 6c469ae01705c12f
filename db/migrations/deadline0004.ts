import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEADLINE = `
  create table deadline (
    ocmw_id uuid not null,
    id uuid not null,
    gpmi_id uuid not null,
    -- Subject, kind, due day and remind day: the same key is the same reminder.
    key text not null,
    kind text not null,
    -- No foreign key: the row keeps what was sent after its draft was deleted.
    version_id uuid not null,
    due_on date not null,
    remind_on date not null,
    rule text not null,
    because jsonb not null,
    -- That of the GPMI, so that a worklist is read from one index.
    responsible_id uuid,
    state text not null check (state in ('pending', 'reminded', 'cancelled')),
    -- When the reminder was sent; stays when the deadline is cancelled and when it comes back.
    reminded_at timestamptz,
    created_at timestamptz not null,
    primary key (ocmw_id, id),
    constraint one_deadline_per_key unique (ocmw_id, gpmi_id, key),
    foreign key (ocmw_id, gpmi_id) references gpmi (ocmw_id, id),
    foreign key (ocmw_id, responsible_id) references caseworker (ocmw_id, id),
    check (state <> 'pending' or reminded_at is null),
    check (state <> 'reminded' or reminded_at is not null)
  );
  create index worklist on deadline (ocmw_id, responsible_id, remind_on, id) where state <> 'cancelled';
  alter table deadline enable row level security, force row level security;
  create policy own_centre on deadline to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);
  grant select, insert, update on deadline to gpmi_app, gpmi_system;`;

/** The days that matter and from when somebody is told: the worklist, the timers and the list of a GPMI read here. */
export class Deadline0004 implements MigrationInterface {
  readonly name = 'deadline0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [DEADLINE]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table deadline');
  }
}
