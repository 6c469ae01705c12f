import type { Work } from '../../db/work.ts';
import { evaluationSummary, type EvaluationSummary } from '../../domain/evaluation/evaluationSummary.ts';
import { versionSummary, type VersionSummary } from '../../domain/gpmi/versionSummary.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { RequestContext } from '../execution/execution.ts';

/** A row of the overview: number, status, manager, days and what can be done (R065–R075). */
export type OverviewEntry = VersionSummary & { managerName: string | null; evaluations: EvaluationSummary[] };

/** All GPMIs of the person of a file with all their versions, in the order of their numbers (R065). */
export async function listGpmis(
  work: Work,
  { actor, today }: RequestContext,
  caseFileId: string,
): Promise<Result<{ gpmis: OverviewEntry[] }, Refusal>> {
  if ((await work.caseFiles.find(caseFileId)) === undefined) return refused({ code: 'notFound' });
  const [rows, evaluations] = await Promise.all([
    work.versions.overview(caseFileId),
    work.evaluations.listOfFile(caseFileId),
  ]);
  const gpmis = rows.flatMap((row) => {
    const version = row.facts.versions[row.versionId];
    if (version === undefined) return [];
    const summary = versionSummary(row.facts, version, row, actor, today);
    const own = evaluations.filter(({ versionId }) => versionId === row.versionId);
    const shown = own.map((evaluation) => evaluationSummary(row.facts, evaluation, actor));
    return [{ ...summary, managerName: row.managerName, evaluations: shown }];
  });
  return accepted({ gpmis });
}
