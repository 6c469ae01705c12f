import type { StoredVersion, Work } from '../../db/work.ts';
import { CODE_LISTS_AS_SHIPPED } from '../../db/shipped/codeListsAsShipped.ts';
import { namesAidRequests } from '../../domain/gpmi/aidRequestFindings.ts';
import type { Referred } from '../../domain/gpmi/contentChecks.ts';

/** Today's caseworkers, lists and requests, which a content is held against. */
export async function referredBy(
  work: Work,
  { content, caseFileId, aidRequestId }: Pick<StoredVersion, 'content' | 'caseFileId' | 'aidRequestId'>,
): Promise<Referred> {
  const [caseworkers, requests] = await Promise.all([
    work.caseworkers.list(),
    namesAidRequests(content) ? work.aidRequests.list(caseFileId) : [],
  ]);
  return {
    caseworkers,
    // The only place of the use cases that names the lists: those of the centre take their place here.
    codeLists: CODE_LISTS_AS_SHIPPED,
    otherAidRequestIds: requests.map((one) => one.aidRequestId).filter((id) => id !== aidRequestId),
  };
}
