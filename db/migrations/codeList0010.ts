import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryCentre } from '../inEveryCentre.ts';
import { shippedCodeLists } from '../shipped/shippedCodeLists.ts';

const CODE_LIST_ENTRY = `
  create table code_list_entry (
    ocmw_id uuid not null references centre,
    id uuid not null,
    list text not null check (list in ('stepKinds', 'studyTypes', 'trainingKinds', 'actionAreas')),
    -- What a content stores of the choice; never changed.
    code text not null check (code ~ '^[A-Za-z][A-Za-z0-9]{0,39}$'),
    label_nl text not null,
    label_fr text not null,
    -- Of an action area; null in the other lists.
    life_domain text check (
      life_domain in ('finances', 'housing', 'educationAndWork', 'health', 'leisure', 'family', 'various')),
    position integer not null check (position > 0),
    -- Cannot be chosen any more, and stays readable where it was.
    is_retired boolean not null,
    revision integer not null check (revision > 0),
    primary key (ocmw_id, id),
    constraint one_choice_per_code unique (ocmw_id, list, code),
    check ((list = 'actionAreas') = (life_domain is not null)),
    check (code <> 'other' or not is_retired)
  );
  alter table code_list_entry enable row level security, force row level security;
  create policy own_centre on code_list_entry to gpmi_owner, gpmi_app, gpmi_system
    using (ocmw_id = nullif(current_setting('app.ocmw_id', true), '')::uuid);
  -- A choice that was never made can be deleted.
  grant select, insert, update, delete on code_list_entry to gpmi_app, gpmi_system;`;

/** The lists of choices that each centre manages, for the centres that are there with the content that is shipped. */
export class CodeList0010 implements MigrationInterface {
  readonly name = 'codeList0000000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CODE_LIST_ENTRY);
    await inEveryCentre(runner, async (ocmwId) => {
      const { statement, values } = shippedCodeLists(ocmwId);
      await runner.query(statement, values);
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table code_list_entry');
  }
}
