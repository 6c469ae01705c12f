import type { AidRequest } from '../../domain/record/caseFile.ts';
import { AidRequestEntity, type AidRequestRow } from '../entities/aidRequest.ts';
import type { Tenant } from '../tenant.ts';
import type { Work } from '../work.ts';

function aidRequestOf(row: AidRequestRow): AidRequest {
  const { id, caseFileId, openedOn, purpose, isGranted, decidedOn, grantedFrom, notifiedOn, body, revision } = row;
  const decision =
    isGranted === null || decidedOn === null ? null : { isGranted, decidedOn, grantedFrom, notifiedOn, body };
  return { aidRequestId: id, caseFileId, openedOn, purpose, decision, revision };
}

export const createAidRequests = ({ manager, ocmwId, at }: Tenant): Work['aidRequests'] => ({
  insert: async ({ aidRequestId, caseFileId, openedOn, purpose, decision, revision }) => {
    const row = { ocmwId, id: aidRequestId, caseFileId, openedOn, purpose, revision, createdAt: at };
    await manager.insert(AidRequestEntity, { ...row, ...decision });
  },
  find: async (aidRequestId) => {
    const row = await manager.findOneBy(AidRequestEntity, { ocmwId, id: aidRequestId });
    return row === null ? undefined : aidRequestOf(row);
  },
  list: async (caseFileId) => {
    const order = { openedOn: 'asc', id: 'asc' } as const;
    const rows = await manager.find(AidRequestEntity, { where: { ocmwId, caseFileId }, order });
    return rows.map(aidRequestOf);
  },
  recordDecision: async (aidRequestId, revision, { isGranted, decidedOn, grantedFrom, notifiedOn, body }) => {
    const decision = { isGranted, decidedOn, grantedFrom, notifiedOn, body, revision: revision + 1 };
    const { affected } = await manager.update(AidRequestEntity, { ocmwId, id: aidRequestId, revision }, decision);
    return affected === 1;
  },
});
