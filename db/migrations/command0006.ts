import type { MigrationInterface, QueryRunner } from 'typeorm';

const COMMAND = `
  create table command (
    ocmw_id uuid not null,
    id uuid not null,
    actor_id uuid not null,
    -- The Idempotency-Key that the caller sent.
    key text not null,
    kind text not null,
    -- null once it was purged; the hash stays, so that a reused key is still noticed.
    body jsonb,
    body_hash text not null,
    -- json and not jsonb: sent again word for word. null while it runs.
    answer json,
    recorded_at timestamptz not null,
    answered_at timestamptz,
    primary key (ocmw_id, id),
    constraint one_command_per_key unique (ocmw_id, actor_id, key),
    foreign key (ocmw_id, actor_id) references caseworker (ocmw_id, id),
    check ((answer is null) = (answered_at is null))
  );
  create index command_to_purge on command (ocmw_id, recorded_at) where body is not null;
  alter table command enable row level security, force row level security;
  create policy own_centre on command to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);
  grant select, insert on command to gpmi_app, gpmi_system;
  grant update (body, answer, answered_at) on command to gpmi_app, gpmi_system;`;

const OUTBOX = `
  create table outbox (
    ocmw_id uuid not null references centre,
    id uuid not null,
    message jsonb not null,
    attempts integer not null check (attempts >= 0),
    -- Not tried before this instant.
    due_at timestamptz not null,
    -- A code, never data; null while it has not failed.
    last_error text,
    created_at timestamptz not null,
    primary key (ocmw_id, id)
  );
  create index outbox_due on outbox (ocmw_id, due_at, id);
  alter table outbox enable row level security, force row level security;
  create policy own_centre on outbox to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);
  create policy find_post on outbox for select to gpmi_owner using (true);
  grant select, insert, update, delete on outbox to gpmi_app, gpmi_system;

  -- Runs with the owner's rights and answers ids of centres only: with many of them, few have something to deliver.
  create function centres_with_post(due_until timestamptz)
    returns table (ocmw_id uuid)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
    begin atomic
      select distinct outbox.ocmw_id from public.outbox where outbox.due_at <= due_until;
    end;
  revoke all on function centres_with_post from public;
  grant execute on function centres_with_post to gpmi_system;`;

/** What was asked and what it came to, and what must still be told to others. */
export class Command0006 implements MigrationInterface {
  readonly name = 'command0000000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [COMMAND, OUTBOX]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function centres_with_post;
      drop table outbox, command;
    `);
  }
}
