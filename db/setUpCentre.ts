import type { FunctionSet } from '../domain/access/accessFunction.ts';
import type { Caseworker, Centre } from '../domain/centre/centre.ts';
import { CaseworkerEntity } from './entities/caseworker.ts';
import { CentreEntity } from './entities/centre.ts';
import { LoginEntity } from './entities/login.ts';
import type { Tenant } from './tenant.ts';

/** A centre, who works there, and who of them may log in. */
export type CentreSetUp = {
  centre: Centre;
  caseworkers: readonly Caseworker[];
  logins: readonly { issuer: string; subject: string; caseworkerId: string; functionSet: FunctionSet }[];
};

/** Puts all of it; what is not named stays. Only the system's role may. */
export async function setUpCentre({ manager }: Tenant, { centre, caseworkers, logins }: CentreSetUp): Promise<void> {
  const { ocmwId } = centre;
  await manager.upsert(CentreEntity, centre, ['ocmwId']);
  const workers = caseworkers.map(({ caseworkerId, ...caseworker }) => ({ ...caseworker, ocmwId, id: caseworkerId }));
  if (workers.length > 0) await manager.upsert(CaseworkerEntity, workers, ['ocmwId', 'id']);
  const identities = logins.map((login) => ({ ...login, ocmwId }));
  if (identities.length > 0) await manager.upsert(LoginEntity, identities, ['issuer', 'subject']);
}
