import type { Work } from '../../db/work.ts';
import type { GpmiCommand } from '../../domain/gpmi/gpmiCommand.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import type { Checked } from './checkContent.ts';
import type { Found } from './subjectOf.ts';

/** A new version is a copy of what was agreed; who asked for it is its own (R107). What was signed stays behind (T119). */
async function insertVersion(work: Work, { stored }: Found, after: GpmiFacts, versionId: string): Promise<void> {
  const { gpmiId, content } = stored;
  await work.versions.insert({ versionId, gpmiId, minor: after.lastMinor, content });
}

/** The records that a command makes, changes or removes beside the version that it is about. */
export async function writeRecords(
  work: Work,
  command: GpmiCommand,
  { found, after, checked }: { found: Found; after: GpmiFacts; checked: Checked },
): Promise<void> {
  const { commandId, gpmiId, versionId, actorId } = command;
  switch (command.kind) {
    case 'startNewVersion':
      return await insertVersion(work, found, after, commandId);
    case 'addEvaluation': {
      if (checked.evaluation === undefined) throw new Error('An evaluation is added with its content.');
      const added = { evaluationId: commandId, gpmiId, versionId, content: checked.evaluation, addedBy: actorId };
      return await work.evaluations.insert(added);
    }
    case 'validateEvaluation': {
      const validated = after.evaluations[command.evaluationId];
      if (validated !== undefined) await work.evaluations.validate(validated);
      return;
    }
    case 'deleteEvaluation':
      return await work.evaluations.remove(command.evaluationId);
    case 'validate':
    case 'cancelValidation':
    case 'deleteDraft':
    case 'present':
    case 'markSigned':
    case 'markUnsigned':
      await work.versions.recordTransition(versionId, checked.frozen);
      return;
    case 'endGpmi':
  }
}
