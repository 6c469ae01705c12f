import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryCentre } from '../inEveryCentre.ts';
import { shippedSampleActions } from '../shipped/shippedSampleActions.ts';

const SAMPLE_ACTION = `
  create table sample_action (
    ocmw_id uuid not null references centre,
    -- In the order in which they were made: the order of a list.
    id uuid not null,
    -- A code of the list of action areas, which the application checks: the list belongs to the centre too.
    area text not null,
    side text not null check (side in ('beneficiary', 'centre')),
    text_nl text not null,
    text_fr text not null,
    -- Both texts without accents and capitals, as the application folds them: what a search compares.
    search_text text not null,
    is_retired boolean not null,
    revision integer not null check (revision > 0),
    primary key (ocmw_id, id)
  );
  create index sample_action_of_area on sample_action (ocmw_id, area, side, id);
  alter table sample_action enable row level security, force row level security;
  create policy own_centre on sample_action to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);
  grant select, insert, update on sample_action to gpmi_app, gpmi_system;`;

/** The library of sample actions of each centre, for the centres that are there with the content that is shipped. */
export class SampleAction0016 implements MigrationInterface {
  readonly name = 'sampleAction0000000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SAMPLE_ACTION);
    await inEveryCentre(runner, async (ocmwId) => {
      const { statement, values } = shippedSampleActions(ocmwId);
      await runner.query(statement, values);
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sample_action');
  }
}
