import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The default is for what is there, and for a program of the release before: it knows no revision and still inserts. */
const REVISION = 'add column revision integer not null default 1 check (revision >= 1)';

/** Counts the changes of a person and of a request, so that of two people at once the second one is told. */
export class Revision0008 implements MigrationInterface {
  readonly name = 'revision0000000000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['person', 'aid_request']) await runner.query(`alter table ${table} ${REVISION}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['aid_request', 'person']) await runner.query(`alter table ${table} drop column revision`);
  }
}
