import type { Work } from '../../db/work.ts';
import { versionSummary, type VersionSummary } from '../../domain/gpmi/versionSummary.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { RequestContext } from '../execution/execution.ts';

/** A row of the overview: number, status, manager, days and what can be done (R065–R075). */
export type OverviewEntry = VersionSummary & { managerName: string | null };

/** All GPMIs of the person of a file with all their versions, in the order of their numbers (R065). */
export async function listGpmis(
  work: Work,
  { actor }: RequestContext,
  caseFileId: string,
): Promise<Result<{ gpmis: OverviewEntry[] }, Refusal>> {
  if ((await work.caseFiles.find(caseFileId)) === undefined) return refused({ code: 'notFound' });
  const rows = await work.versions.overview(caseFileId);
  const gpmis = rows.flatMap((row) => {
    const version = row.facts.versions[row.versionId];
    if (version === undefined) return [];
    return [{ ...versionSummary(row.facts, version, row, actor), managerName: row.managerName }];
  });
  return accepted({ gpmis });
}
