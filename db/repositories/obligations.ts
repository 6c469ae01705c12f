import type { Obligation } from '../../domain/record/caseFile.ts';
import { ObligationEntity, type ObligationRow } from '../entities/obligation.ts';
import type { Tenant } from '../tenant.ts';
import type { Work } from '../work.ts';

const PUT = `
  insert into obligation (ocmw_id, id, case_file_id, aid_request_id, decided_on, created_at)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (ocmw_id, aid_request_id) do update set decided_on = excluded.decided_on`;

const obligationOf = ({ id, caseFileId, aidRequestId, decidedOn, fulfilledByGpmiId }: ObligationRow): Obligation => ({
  obligationId: id,
  caseFileId,
  aidRequestId,
  decidedOn,
  fulfilledByGpmiId,
});

export const createObligations = ({ manager, sql, ocmwId, at }: Tenant): Work['obligations'] => ({
  put: async ({ obligationId, caseFileId, aidRequestId, decidedOn }) => {
    await sql(PUT, [ocmwId, obligationId, caseFileId, aidRequestId, decidedOn, at]);
  },
  remove: async (aidRequestId) => {
    await manager.delete(ObligationEntity, { ocmwId, aidRequestId });
  },
  list: async (caseFileId) => {
    const order = { decidedOn: 'asc', id: 'asc' } as const;
    const rows = await manager.find(ObligationEntity, { where: { ocmwId, caseFileId }, order });
    return rows.map(obligationOf);
  },
  fulfil: async (obligationId, gpmiId) => {
    await manager.update(ObligationEntity, { ocmwId, id: obligationId }, { fulfilledByGpmiId: gpmiId });
  },
});
