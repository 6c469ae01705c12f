import type { StoredVersion, Work } from './work.ts';
import { namesAidRequests } from '../domain/gpmi/aidRequestFindings.ts';
import type { Referred } from '../domain/gpmi/contentChecks.ts';

/** Today's caseworkers, lists and requests, which a content is held against. */
export async function referredBy(
  work: Work,
  { content, caseFileId, aidRequestId }: Pick<StoredVersion, 'content' | 'caseFileId' | 'aidRequestId'>,
): Promise<Referred> {
  const [caseworkers, codeLists, requests] = await Promise.all([
    work.caseworkers.list(),
    work.codeLists.all(),
    namesAidRequests(content) ? work.aidRequests.list(caseFileId) : [],
  ]);
  return {
    caseworkers,
    codeLists,
    otherAidRequestIds: requests.map((one) => one.aidRequestId).filter((id) => id !== aidRequestId),
  };
}
