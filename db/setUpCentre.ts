import type { EntitySchema, ObjectLiteral } from 'typeorm';
import type { FunctionSet } from '../domain/access/accessFunction.ts';
import type { Caseworker } from '../domain/centre/centre.ts';
import type { CentreSheet } from '../domain/centre/centreSheet.ts';
import type { Team } from '../domain/centre/team.ts';
import { FIRST_REVISION } from '../domain/record/caseFile.ts';
import { CaseworkerEntity } from './entities/caseworker.ts';
import { CentreEntity } from './entities/centre.ts';
import { LoginEntity } from './entities/login.ts';
import { shippedCodeLists } from './shipped/shippedCodeLists.ts';
import { shippedSampleActions } from './shipped/shippedSampleActions.ts';
import { TeamEntity } from './entities/team.ts';
import { TeamSupervisorEntity } from './entities/teamSupervisor.ts';
import type { Tenant } from './tenant.ts';

/** A centre, its teams, who works there, and who of them may log in. */
export type CentreSetUp = {
  centre: CentreSheet & { ocmwId: string };
  teams?: readonly Pick<Team, 'teamId' | 'name' | 'supervisorIds'>[];
  caseworkers: readonly Caseworker[];
  logins: readonly { issuer: string; subject: string; caseworkerId: string; functionSet: FunctionSet }[];
};

/**
 * Puts what is not there yet. A centre is given the lists and the library that it begins with once, when it is made: afterwards it
 * manages its sheet, its caseworkers and its lists itself, and running this again takes nothing of that back. Logins
 * are managed nowhere else, so they are brought to what is given. Only the system's role may.
 */
export async function setUpCentre(
  tenant: Tenant,
  { centre, teams = [], caseworkers, logins }: CentreSetUp,
): Promise<void> {
  const { manager } = tenant;
  const { ocmwId } = centre;
  if (!(await manager.existsBy(CentreEntity, { ocmwId }))) {
    await manager.insert(CentreEntity, { ...centre, logoSha256: null, revision: FIRST_REVISION });
    await putShipped(tenant);
  }
  const add = async <Row extends ObjectLiteral>(entity: EntitySchema<Row>, rows: Row[]) => {
    if (rows.length > 0) await manager.createQueryBuilder().insert().into(entity).values(rows).orIgnore().execute();
  };
  await add(
    TeamEntity,
    teams.map(({ teamId, name }) => ({ ocmwId, id: teamId, name, revision: FIRST_REVISION })),
  );
  await add(
    CaseworkerEntity,
    caseworkers.map(({ caseworkerId, ...caseworker }) => ({ ...caseworker, ocmwId, id: caseworkerId })),
  );
  await add(
    TeamSupervisorEntity,
    teams.flatMap(({ teamId, supervisorIds }) =>
      supervisorIds.map((caseworkerId) => ({ ocmwId, teamId, caseworkerId })),
    ),
  );
  const identities = logins.map((login) => ({ ...login, ocmwId }));
  if (identities.length > 0) await manager.upsert(LoginEntity, identities, ['issuer', 'subject']);
}

async function putShipped({ sql, ocmwId }: Tenant): Promise<void> {
  for (const { statement, values } of [shippedCodeLists(ocmwId), shippedSampleActions(ocmwId)]) {
    await sql(statement, values);
  }
}
