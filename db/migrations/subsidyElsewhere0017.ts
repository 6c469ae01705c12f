import type { MigrationInterface, QueryRunner } from 'typeorm';

const SUBSIDY_ELSEWHERE = `
  -- The last day of the first subsidy that another centre got for this person; null when none is known.
  alter table case_file add column subsidy_elsewhere_last_on date;`;

/** What the Crossroads Bank says of a subsidy that was used elsewhere: part of the year is gone then. */
export class SubsidyElsewhere0017 implements MigrationInterface {
  readonly name = 'subsidyElsewhere0000000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SUBSIDY_ELSEWHERE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table case_file drop column subsidy_elsewhere_last_on');
  }
}
