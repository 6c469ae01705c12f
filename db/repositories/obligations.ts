import type { Obligation } from '../../domain/record/caseFile.ts';
import { ObligationEntity, type ObligationRow } from '../entities/obligation.ts';
import type { Tenant } from '../tenant.ts';
import type { Work } from '../work.ts';

const PUT = `
  insert into obligation (ocmw_id, id, case_file_id, aid_request_id, decided_on, created_at)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (ocmw_id, aid_request_id) do update set decided_on = excluded.decided_on`;

const SETTLE = `
  update obligation set fulfilled_by_gpmi_id = given.gpmi_id
  from jsonb_to_recordset($2) as given (id uuid, gpmi_id uuid)
  where obligation.ocmw_id = $1 and obligation.id = given.id`;

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
  settle: async (settled) => {
    const given = settled.map(({ obligationId, fulfilledByGpmiId }) => ({
      id: obligationId,
      gpmi_id: fulfilledByGpmiId,
    }));
    await sql(SETTLE, [ocmwId, JSON.stringify(given)]);
  },
});
