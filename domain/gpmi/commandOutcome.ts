import type { EvaluationSummary } from '../evaluation/evaluationSummary.ts';
import type { GpmiCommandKind } from './gpmiCommand.ts';
import type { VersionSummary } from './versionSummary.ts';

/** What a carried-out command gives back: what it is about, as it is now; null when that was deleted. */
export type OutcomeOf<Kind extends GpmiCommandKind> = Kind extends 'deleteDraft' | 'deleteEvaluation'
  ? null
  : Kind extends 'addEvaluation' | 'validateEvaluation'
    ? EvaluationSummary
    : VersionSummary;
export type CommandOutcome = OutcomeOf<GpmiCommandKind>;
