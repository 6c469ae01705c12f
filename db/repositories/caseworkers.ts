import { FUNCTIONS_OF, type FunctionSet } from '../../domain/access/accessFunction.ts';
import type { Caseworker } from '../../domain/centre/centre.ts';
import { CaseworkerEntity, type CaseworkerRow } from '../entities/caseworker.ts';
import type { CaseworkersOfCentre } from '../masterData.ts';
import type { Tenant } from '../tenant.ts';

const caseworkerOf = ({ ocmwId: _centre, id, ...caseworker }: CaseworkerRow): Caseworker => ({
  ...caseworker,
  caseworkerId: id,
});

/** The sets of all logins of a caseworker who is still there. */
const FUNCTION_SETS = `
  select distinct login.function_set as "functionSet"
  from login
  join caseworker on caseworker.ocmw_id = login.ocmw_id and caseworker.id = login.caseworker_id
  where login.ocmw_id = $1 and login.caseworker_id = $2 and caseworker.is_active`;

/** Of two who leave at the same moment the second waits here, and then finds the first one gone. */
const LOCK_SUPERVISORS = `
  select id
  from caseworker
  where ocmw_id = $1 and is_active and exists (
    select from login
    where login.ocmw_id = caseworker.ocmw_id and login.caseworker_id = caseworker.id
      and login.function_set = 'supervisor'
  )
  order by id
  for update`;

export const createCaseworkers = ({ manager, ocmwId, sql }: Tenant): CaseworkersOfCentre => ({
  list: async () => {
    const order = { isActive: 'desc', name: 'asc', id: 'asc' } as const;
    const rows = await manager.find(CaseworkerEntity, { where: { ocmwId }, order });
    return rows.map(caseworkerOf);
  },
  find: async (caseworkerId) => {
    const row = await manager.findOneBy(CaseworkerEntity, { ocmwId, id: caseworkerId });
    return row === null ? undefined : caseworkerOf(row);
  },
  functionsOf: async (caseworkerId) => {
    const rows = await sql<{ functionSet: FunctionSet }>(FUNCTION_SETS, [ocmwId, caseworkerId]);
    return [...new Set(rows.flatMap(({ functionSet }) => FUNCTIONS_OF[functionSet]))];
  },
  lockSupervisors: async () => {
    const rows = await sql<{ id: string }>(LOCK_SUPERVISORS, [ocmwId]);
    return rows.map(({ id }) => id);
  },
  insert: async ({ caseworkerId, ...caseworker }) => {
    await manager.insert(CaseworkerEntity, { ...caseworker, ocmwId, id: caseworkerId });
  },
  update: async ({ caseworkerId, revision, ...caseworker }) => {
    const { affected } = await manager.update(
      CaseworkerEntity,
      { ocmwId, id: caseworkerId, revision },
      { ...caseworker, revision: revision + 1 },
    );
    return affected === 1;
  },
});
