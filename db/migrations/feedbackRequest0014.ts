import type { MigrationInterface, QueryRunner } from 'typeorm';

const FEEDBACK_REQUEST = `
  create table feedback_request (
    ocmw_id uuid not null,
    id uuid not null,
    evaluation_id uuid not null,
    -- Who is asked: a caseworker of the centre, or a service with its address.
    caseworker_id uuid,
    service_name text,
    service_email text,
    question text not null,
    asked_by uuid not null,
    asked_on date not null,
    state text not null check (state in ('asked', 'answered', 'takenOver')),
    answer text,
    answered_on date,
    -- Who wrote the answer down.
    answered_by uuid,
    taken_over_on date,
    taken_over_by uuid,
    -- Counts changes: what a person had on screen.
    revision integer not null check (revision > 0),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (ocmw_id, id),
    -- With its evaluation it goes: nothing is left that it could be taken over into.
    foreign key (ocmw_id, evaluation_id) references evaluation (ocmw_id, id) on delete cascade,
    foreign key (ocmw_id, caseworker_id) references caseworker (ocmw_id, id),
    foreign key (ocmw_id, asked_by) references caseworker (ocmw_id, id),
    foreign key (ocmw_id, answered_by) references caseworker (ocmw_id, id),
    foreign key (ocmw_id, taken_over_by) references caseworker (ocmw_id, id),
    constraint asks_one check (
      (caseworker_id is null) <> (service_name is null) and (service_name is null) = (service_email is null)),
    constraint answered_whole check (
      num_nonnulls(answer, answered_on, answered_by) = case state when 'asked' then 0 else 3 end),
    constraint taken_over_whole check (
      num_nonnulls(taken_over_on, taken_over_by) = case state when 'takenOver' then 2 else 0 end),
    check (answered_on >= asked_on)
  );
  create index feedback_request_of_evaluation on feedback_request (ocmw_id, evaluation_id, created_at, id);
  alter table feedback_request enable row level security, force row level security;
  create policy own_centre on feedback_request to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);
  grant select, insert on feedback_request to gpmi_app;
  grant update (state, answer, answered_on, answered_by, taken_over_on, taken_over_by, revision, changed_at)
    on feedback_request to gpmi_app;
  grant select on feedback_request to gpmi_system;`;

const MAIL = `
  create table mail (
    ocmw_id uuid not null,
    -- Part of the Message-ID.
    id uuid not null,
    kind text not null check (kind in ('feedbackRequest')),
    -- The caseworker it is for; null: the service that the request names. Addresses are looked up when it is sent.
    to_caseworker_id uuid,
    feedback_request_id uuid not null,
    language text not null check (language in ('nl', 'fr')),
    -- Codes, references and days, never data of a person.
    data jsonb not null,
    state text not null check (state in ('queued', 'sent', 'possiblyTwice', 'failed')),
    attempts integer not null check (attempts >= 0),
    -- Set in a transaction of its own before the mail server is asked; null again once the outcome is known.
    attempted_at timestamptz,
    -- An attempt ended whose outcome nobody learned.
    is_in_doubt boolean not null,
    -- A code, never data; null while nothing went wrong.
    last_error text,
    sent_at timestamptz,
    created_at timestamptz not null,
    primary key (ocmw_id, id),
    foreign key (ocmw_id, to_caseworker_id) references caseworker (ocmw_id, id),
    foreign key (ocmw_id, feedback_request_id) references feedback_request (ocmw_id, id) on delete cascade,
    check ((state in ('sent', 'possiblyTwice')) = (sent_at is not null)),
    check (attempted_at is null or (state = 'queued' and attempts > 0))
  );
  create index mail_of_feedback_request on mail (ocmw_id, feedback_request_id);
  alter table mail enable row level security, force row level security;
  create policy own_centre on mail to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);
  grant select, insert on mail to gpmi_app;
  grant select, update (state, attempts, attempted_at, is_in_doubt, last_error, sent_at) on mail to gpmi_system;`;

/** Mail has a dispatcher of its own: a mail server that hangs keeps no workflow waiting, nor the engine any mail. */
const POST = `
  create or replace function centres_with_post(due_until timestamptz)
    returns table (ocmw_id uuid)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
    begin atomic
      select distinct outbox.ocmw_id from public.outbox
      where outbox.due_at <= due_until and outbox.message ->> 'kind' <> 'mail';
    end;
  create function centres_with_mail(due_until timestamptz)
    returns table (ocmw_id uuid)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
    begin atomic
      select distinct outbox.ocmw_id from public.outbox
      where outbox.due_at <= due_until and outbox.message ->> 'kind' = 'mail';
    end;
  revoke all on function centres_with_mail from public;
  grant execute on function centres_with_mail to gpmi_system;`;

/** Feedback that is asked for at an evaluation, and the mails of the service. */
export class FeedbackRequest0014 implements MigrationInterface {
  readonly name = 'feedbackRequest0000000000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [FEEDBACK_REQUEST, MAIL, POST]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function centres_with_mail;
      create or replace function centres_with_post(due_until timestamptz)
        returns table (ocmw_id uuid)
        language sql stable security definer
        set search_path = pg_catalog, pg_temp
        begin atomic
          select distinct outbox.ocmw_id from public.outbox where outbox.due_at <= due_until;
        end;
      drop table mail, feedback_request;
    `);
  }
}
