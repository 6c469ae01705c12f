import type { MigrationInterface, QueryRunner } from 'typeorm';

const EVALUATION = `
  create table evaluation (
    ocmw_id uuid not null,
    id uuid not null,
    gpmi_id uuid not null,
    version_id uuid not null,
    status text not null check (status in ('draft', 'validated')),
    -- Facts of the process, from the validation on.
    held_on date,
    is_in_person boolean not null,
    content jsonb not null,
    -- Counts saves and transitions: what a person had on screen.
    revision integer not null check (revision > 0),
    -- The revision that was validated, which names the papers; null before.
    validated_revision integer,
    added_by uuid not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (ocmw_id, id),
    foreign key (ocmw_id, gpmi_id) references gpmi (ocmw_id, id),
    foreign key (ocmw_id, version_id) references gpmi_version (ocmw_id, id),
    foreign key (ocmw_id, added_by) references caseworker (ocmw_id, id),
    check ((status = 'validated') = (held_on is not null)),
    check ((status = 'validated') = (validated_revision is not null)),
    check (status = 'validated' or not is_in_person)
  );
  create index evaluation_of_gpmi on evaluation (ocmw_id, gpmi_id, created_at, id);
  alter table evaluation enable row level security, force row level security;
  create policy own_centre on evaluation to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);
  grant select, insert, update, delete on evaluation to gpmi_app, gpmi_system;`;

const WHOLE_LIFE = `
  alter table gpmi
    add column ended_on date,
    add column end_reason text check (end_reason in
      ('agreement', 'incomeStopped', 'removal', 'replaced', 'death', 'other', 'endDate')),
    -- From this day a GPMI of the same person with a higher number is in force instead; null when none is.
    add column silenced_from date,
    add constraint ended_for_a_reason check ((ended_on is null) = (end_reason is null));
  -- Who agreed when: organisations that take part, at the signature.
  alter table gpmi_version add column agreements jsonb not null default '[]';
  -- A day that only moves the process on is in nobody's worklist.
  alter table deadline add column is_for_people boolean not null default true;`;

/** The evaluations of a GPMI, how it ends, and which of several is in force. */
export class Evaluation0009 implements MigrationInterface {
  readonly name = 'evaluation0000000000009';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [EVALUATION, WHOLE_LIFE]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table deadline drop column is_for_people;
      alter table gpmi_version drop column agreements;
      alter table gpmi drop constraint ended_for_a_reason, drop column ended_on, drop column end_reason,
        drop column silenced_from;
      drop table evaluation;
    `);
  }
}
