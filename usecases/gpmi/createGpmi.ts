import { v7 as uuidv7 } from 'uuid';
import { deadlinesOf } from '../../domain/gpmi/deadlines.ts';
import { EMPTY_CONTENT } from '../../domain/gpmi/gpmiContent.ts';
import { formatNumber, nextGpmiNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { refused, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { loadVersionView, type VersionView } from './versionView.ts';

/**
 * Makes a blank GPMI from a request (R002, R006): its first version is in progress, its process starts with the
 * outbox right after the commit.
 */
export async function createGpmi(
  work: Work,
  { actor, today }: RequestContext,
  { aidRequestId, gpmiId }: { aidRequestId: string; gpmiId: string },
): Promise<Result<VersionView, Refusal>> {
  const request = await work.aidRequests.find(aidRequestId);
  if (request === undefined) return refused({ code: 'notFound' });
  if (request.decision?.isGranted === false) return refused({ code: 'aidRequestClosed' });

  const { caseFileId } = request;
  const { major, minor } = nextGpmiNumber((await work.caseFiles.takeMajorNumber(caseFileId)) - 1);
  const versionId = uuidv7();
  await work.gpmis.insert({ gpmiId, caseFileId, aidRequestId, major, responsibleId: actor.caseworkerId });
  await work.versions.insert({ versionId, gpmiId, minor, content: EMPTY_CONTENT });
  const facts = await work.gpmis.findFacts(gpmiId);
  if (facts !== undefined) await work.deadlines.merge(gpmiId, deadlinesOf(facts));
  await work.timeline.add({
    gpmiId,
    versionId,
    number: formatNumber({ major, minor }),
    event: 'gpmi.created',
    actorId: actor.caseworkerId,
    commandId: gpmiId,
    data: {},
  });
  await work.outbox.add({ kind: 'startGpmiWorkflow', gpmiId });
  return await loadVersionView(work, actor, versionId, today);
}
