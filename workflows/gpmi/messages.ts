import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { GpmiCommand, GpmiCommandKind } from '../../domain/gpmi/gpmiCommand.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import type { CommandOutcome } from '../../domain/gpmi/commandOutcome.ts';

/** The name under which the workflow is started; one per GPMI, with all its versions. */
export const GPMI_WORKFLOW = 'gpmiWorkflow';

export const gpmiWorkflowId = (gpmiId: string): string => `gpmi/${gpmiId}`;

const commandUpdate = (kind: GpmiCommandKind) => defineUpdate<CommandOutcome, [GpmiCommand]>(kind);

/** One update per command, so that the engine's own screens read as a history of what people did. */
export const commandUpdates = {
  validate: commandUpdate('validate'),
  cancelValidation: commandUpdate('cancelValidation'),
  deleteDraft: commandUpdate('deleteDraft'),
  present: commandUpdate('present'),
  markSigned: commandUpdate('markSigned'),
  markUnsigned: commandUpdate('markUnsigned'),
  startNewVersion: commandUpdate('startNewVersion'),
  endGpmi: commandUpdate('endGpmi'),
  addEvaluation: commandUpdate('addEvaluation'),
  validateEvaluation: commandUpdate('validateEvaluation'),
  deleteEvaluation: commandUpdate('deleteEvaluation'),
} as const satisfies Record<GpmiCommandKind, unknown>;

/** The committed facts changed behind the workflow's back: it reads them again. */
export const refreshSignal = defineSignal('refresh');

/** What the workflow knows and waits for; never personal data. */
export type WorkflowState = {
  facts: GpmiFacts;
  /** ISO instant of the next timer; null when it only waits for people. */
  wakesAt: string | null;
  /** The reminder that failed and is tried again; null when all is well. */
  lastFailure: string | null;
};
export const stateQuery = defineQuery<WorkflowState>('state');

/** The type of the failure that carries a refusal from the workflow to whoever sent the update. */
export const REFUSED = 'refused';
