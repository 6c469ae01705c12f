import type { StoredEvaluation } from '../../db/repositories/evaluations.ts';
import type { StoredVersion, Work } from '../../db/work.ts';
import { isAboutEvaluation, type GpmiCommand } from '../../domain/gpmi/gpmiCommand.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';

/** What a command finds in the database: the version, its GPMI, and the evaluation when it is about one. */
export type Found = { stored: StoredVersion; facts: GpmiFacts; evaluation: StoredEvaluation | undefined };

/** Reads what a command is about; undefined when it is gone. */
export async function find(work: Work, command: GpmiCommand): Promise<Found | undefined> {
  const [version, evaluation] = await Promise.all([
    work.versions.findWithFacts(command.versionId),
    isAboutEvaluation(command) ? work.evaluations.find(command.evaluationId) : undefined,
  ]);
  if (version === undefined || (isAboutEvaluation(command) && evaluation === undefined)) return undefined;
  return { ...version, evaluation };
}

/** The record whose revision the person had on screen, and which the audit names: an evaluation, a GPMI or a version. */
export function subjectOf(
  command: GpmiCommand,
  { stored, facts, evaluation }: Found,
): { id: string; revision: number } {
  if (evaluation !== undefined) return { id: evaluation.evaluationId, revision: evaluation.revision };
  if (command.kind === 'endGpmi') return { id: facts.gpmiId, revision: facts.revision };
  return { id: stored.versionId, revision: stored.revision };
}
