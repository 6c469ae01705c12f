import type { Work } from '../../db/work.ts';
import { evaluationSummary } from '../../domain/evaluation/evaluationSummary.ts';
import type { CommandOutcome } from '../../domain/gpmi/commandOutcome.ts';
import { versionSummary } from '../../domain/gpmi/versionSummary.ts';
import type { Change } from './change.ts';
import { versionAfter } from './eventOfCommand.ts';

/** What a command gives back: the version or the evaluation as it is now; null when it was deleted. */
export async function outcomeOf(
  work: Work,
  { command, after, functions, found }: Pick<Change, 'command' | 'after' | 'functions' | 'found'>,
): Promise<CommandOutcome> {
  const actor = { functions };
  if (command.kind === 'addEvaluation' || command.kind === 'validateEvaluation') {
    const evaluationId = command.kind === 'addEvaluation' ? command.commandId : command.evaluationId;
    const evaluation = await work.evaluations.find(evaluationId);
    return evaluation === undefined ? null : evaluationSummary(after, evaluation, actor);
  }
  const version = after.versions[versionAfter(command)];
  if (version === undefined || command.kind === 'deleteEvaluation') return null;
  const isNew = command.kind === 'startNewVersion';
  const stored = isNew ? { revision: 1, content: found.stored.content } : await work.versions.find(version.versionId);
  return stored === undefined ? null : versionSummary(after, version, stored, actor, command.today);
}
