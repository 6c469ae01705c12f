import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rows that are there belong to the version that they were made of. The table refuses every change and hides its rows
 * from the owner too; both are lifted for this one statement, within the transaction of the migration.
 */
const atRest = (statement: string): string => `
  alter table document disable trigger append_only;
  alter table document no force row level security;
  ${statement};
  alter table document force row level security;
  alter table document enable trigger append_only;`;

const KEY = 'revision, template, template_version, language';

/** What a paper is about: the version, or an evaluation of it. Two evaluations of one version are two papers. */
export class PaperSubject0018 implements MigrationInterface {
  readonly name = 'paperSubject0000000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table document add column subject_id uuid');
    await runner.query(atRest('update document set subject_id = version_id'));
    await runner.query(`
      alter table document
        alter column subject_id set not null,
        drop constraint rendered_once,
        add constraint rendered_once unique (ocmw_id, subject_id, ${KEY})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(atRest('delete from document where subject_id <> version_id'));
    await runner.query(`
      alter table document
        drop constraint rendered_once,
        drop column subject_id,
        add constraint rendered_once unique (ocmw_id, version_id, ${KEY})`);
  }
}
