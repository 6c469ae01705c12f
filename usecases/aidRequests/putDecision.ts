import { v7 as uuidv7 } from 'uuid';
import { settleObligations, tellGpmis } from '../../db/settleObligations.ts';
import type { DecidingBody } from '../../domain/centre/centreSheet.ts';
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
  if (!(await settleObligations(work, caseFileId))) await tellGpmis(work, caseFileId);
}

/** What is said of a decision; without a body it is the one that decided before, and otherwise the centre's own. */
export type GivenDecision = Omit<AidDecision, 'body'> & { body?: DecidingBody | undefined };

/** Records what the centre decided on a request, or corrects it. */
export async function putDecision(
  work: Work,
  { today }: RequestContext,
  { aidRequestId, decision: given }: { aidRequestId: string; decision: GivenDecision },
): Promise<Result<AidRequest, Refusal>> {
  const request = await work.aidRequests.find(aidRequestId);
  if (request === undefined) return refused({ code: 'notFound' });
  const body = given.body ?? request.decision?.body ?? (await work.centre.get()).decidingBody;
  const decision: AidDecision = { ...given, body };
  const decided = recordDecision(request, decision, today);
  if (!decided.ok) return decided;
  await work.aidRequests.recordDecision(aidRequestId, decision);
  await moveObligation(work, request, decision);
  return decided;
}
