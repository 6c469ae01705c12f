import { v7 as uuidv7 } from 'uuid';
import { settleFile, tellGpmis } from '../../db/settleFile.ts';
import { changedPaths } from '../../domain/changedPaths.ts';
import type { DecidingBody } from '../../domain/centre/centreSheet.ts';
import type { AidDecision, AidRequest } from '../../domain/record/caseFile.ts';
import { recordDecision } from '../../domain/record/recordDecision.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';

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

/** What is said of a decision; without a body it is the one that decided before, and otherwise the centre's own. */
export type GivenDecision = Omit<AidDecision, 'body'> & { body?: DecidingBody | undefined };

type Asked = { aidRequestId: string; revision: number; decision: GivenDecision; commandId: string };

/** Records what the centre decided on a request, or corrects it. */
export async function putDecision(
  work: Work,
  { actor, today }: RequestContext,
  { aidRequestId, revision, decision: given, commandId }: Asked,
): Promise<Result<AidRequest, Refusal>> {
  const request = await work.aidRequests.find(aidRequestId);
  if (request === undefined) return refused({ code: 'notFound' });
  const stale = async (current: number) =>
    refused(await staleRevision(work, aidRequestId, { seen: revision, current }));
  if (request.revision !== revision) return await stale(request.revision);
  const body = given.body ?? request.decision?.body ?? (await work.centre.get()).decidingBody;
  const decision: AidDecision = { ...given, body };
  const decided = recordDecision(request, decision, today);
  if (!decided.ok) return decided;
  if (!(await work.aidRequests.recordDecision(aidRequestId, revision, decision))) {
    const now = await work.aidRequests.find(aidRequestId);
    return now === undefined ? refused({ code: 'notFound' }) : await stale(now.revision);
  }

  await work.audit.add({
    event: 'aidRequest.changed',
    subjectId: aidRequestId,
    actorId: actor.caseworkerId,
    commandId,
    detail: { revision: revision + 1, paths: changedPaths(request.decision, decision) },
  });
  await moveObligation(work, request, decision);
  return accepted({ ...decided.value, revision: revision + 1 });
}
