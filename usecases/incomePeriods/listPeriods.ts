import type { IncomePeriod } from '../../domain/income/incomePeriod.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Work } from '../execution/execution.ts';

/** The income history of a file, the earliest period first. */
export async function listPeriods(work: Work, caseFileId: string): Promise<Result<IncomePeriod[], Refusal>> {
  if ((await work.caseFiles.find(caseFileId)) === undefined) return refused({ code: 'notFound' });
  return accepted(await work.incomePeriods.list(caseFileId));
}
