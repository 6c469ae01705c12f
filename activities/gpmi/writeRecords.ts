import type { Work } from '../../db/work.ts';
import type { CommandOf, GpmiCommand, GpmiCommandKind } from '../../domain/gpmi/gpmiCommand.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import type { Checked } from './checkContent.ts';
import type { Found } from './subjectOf.ts';

/** A new version is a copy of what was agreed; who asked for it is its own (R107). What was signed stays behind (T119). */
async function insertVersion(
  work: Work,
  { commandId, gpmiId, requestedBy }: CommandOf<'startNewVersion'>,
  { found, after }: Made,
): Promise<void> {
  const content = { ...found.stored.content, requestedBy };
  await work.versions.insert({ versionId: commandId, gpmiId, minor: after.lastMinor, content });
}

type Made = { found: Found; after: GpmiFacts; checked: Checked };
type WriteOf<Kind extends GpmiCommandKind> = (work: Work, command: CommandOf<Kind>, made: Made) => Promise<unknown>;

const transition = async (work: Work, { versionId }: GpmiCommand, { checked }: Made): Promise<number> =>
  await work.versions.recordTransition(versionId, checked.frozen);

async function insertEvaluation(
  work: Work,
  { commandId, gpmiId, versionId, actorId }: GpmiCommand,
  { checked }: Made,
): Promise<void> {
  if (checked.evaluation === undefined) throw new Error('An evaluation is added with its content.');
  const evaluation = { evaluationId: commandId, gpmiId, versionId, content: checked.evaluation, addedBy: actorId };
  await work.evaluations.insert(evaluation);
}

const WRITES: { [Kind in GpmiCommandKind]: WriteOf<Kind> } = {
  validate: transition,
  cancelValidation: transition,
  deleteDraft: transition,
  present: transition,
  markSigned: transition,
  markUnsigned: transition,
  startNewVersion: insertVersion,
  endGpmi: () => Promise.resolve(),
  addEvaluation: insertEvaluation,
  validateEvaluation: async (work, { evaluationId }, { after }) => {
    const validated = after.evaluations[evaluationId];
    if (validated !== undefined) await work.evaluations.validate(validated);
  },
  deleteEvaluation: async (work, { evaluationId }) => await work.evaluations.remove(evaluationId),
};

/** Writes the records that a command makes, changes or removes, all but the process facts. */
export async function writeRecords(work: Work, command: GpmiCommand, made: Made): Promise<void> {
  // The command's own kind picks what is written, so the two fit together.
  const write = WRITES[command.kind] as WriteOf<GpmiCommandKind>;
  await write(work, command, made);
}
