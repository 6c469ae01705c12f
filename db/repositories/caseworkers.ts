import { FUNCTIONS_OF, type FunctionSet } from '../../domain/access/accessFunction.ts';
import type { Caseworker } from '../../domain/centre/centre.ts';
import { CaseworkerEntity, type CaseworkerRow } from '../entities/caseworker.ts';
import type { Tenant } from '../tenant.ts';
import type { Work } from '../work.ts';

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

export const createCaseworkers = ({ manager, ocmwId, sql }: Tenant): Work['caseworkers'] => ({
  list: async () => {
    const rows = await manager.find(CaseworkerEntity, { where: { ocmwId }, order: { name: 'asc', id: 'asc' } });
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
});
