import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryCentre } from '../inEveryCentre.ts';

const BODY = `
  -- Who decided; null for a decision that a program of the release before recorded.
  alter table aid_request add column body text check (body in ('council', 'specialCommittee'));`;

/** Until now every decision was that of the body that decides at the centre. */
const FILL = `
  update aid_request set body = centre.deciding_body
  from centre
  where centre.ocmw_id = aid_request.ocmw_id and aid_request.is_granted is not null`;

/** Which body of the centre took a decision: another one may decide later. */
export class DecidingBody0015 implements MigrationInterface {
  readonly name = 'decidingBody0000000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BODY);
    await inEveryCentre(runner, async () => {
      await runner.query(FILL);
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table aid_request drop column body');
  }
}
