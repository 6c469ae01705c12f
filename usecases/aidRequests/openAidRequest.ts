import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import { FIRST_REVISION, type AidRequest } from '../../domain/record/caseFile.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';

type Asked = {
  caseFileId: string;
  aidRequestId: string;
  openedOn: PlainDate;
  purpose: AidRequest['purpose'];
};

/** Opens a request in a file: for the integration income, or for a GPMI alone (R003). */
export async function openAidRequest(
  work: Work,
  { today }: RequestContext,
  asked: Asked,
): Promise<Result<AidRequest, Refusal>> {
  if ((await work.caseFiles.find(asked.caseFileId)) === undefined) return refused({ code: 'notFound' });
  if (asked.openedOn > today) return refused({ code: 'dayInTheFuture', field: 'openedOn', today });
  const request: AidRequest = { ...asked, decision: null, revision: FIRST_REVISION };
  await work.aidRequests.insert(request);
  return accepted(request);
}
