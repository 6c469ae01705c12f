import type { AidRequest, CaseFile } from '../../domain/record/caseFile.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Work } from '../execution/execution.ts';

/** The file of a person with its requests. */
export async function getCaseFile(
  work: Work,
  caseFileId: string,
): Promise<Result<CaseFile & { aidRequests: AidRequest[] }, Refusal>> {
  const file = await work.caseFiles.find(caseFileId);
  if (file === undefined) return refused({ code: 'notFound' });
  return accepted({ ...file, aidRequests: await work.aidRequests.list(caseFileId) });
}
