import { v7 as uuidv7 } from 'uuid';
import { settleFile, tellGpmis } from '../../db/settleFile.ts';
import type { AidDecision, AidRequest } from '../../domain/record/caseFile.ts';
import { recordDecision } from '../../domain/record/recordDecision.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { refused, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';

/** The three months run from a granting decision; every GPMI of the file has to know that this changed (A53, A55). */
async function moveObligation(
  work: Work,
  { aidRequestId, caseFileId }: AidRequest,
  decision: AidDecision,
): Promise<void> {
  if (decision.isGranted) {
    await work.obligations.put({ obligationId: uuidv7(), caseFileId, aidRequestId, decidedOn: decision.decidedOn });
  } else {
    await work.obligations.remove(aidRequestId);
  }
  if (!(await settleFile(work, caseFileId))) await tellGpmis(work, caseFileId);
}

/** Records what the centre decided on a request, or corrects it. */
export async function putDecision(
  work: Work,
  { today }: RequestContext,
  { aidRequestId, decision }: { aidRequestId: string; decision: AidDecision },
): Promise<Result<AidRequest, Refusal>> {
  const request = await work.aidRequests.find(aidRequestId);
  if (request === undefined) return refused({ code: 'notFound' });
  const decided = recordDecision(request, decision, today);
  if (!decided.ok) return decided;
  await work.aidRequests.recordDecision(aidRequestId, decision);
  await moveObligation(work, request, decision);
  return decided;
}
