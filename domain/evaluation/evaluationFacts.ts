import type { PlainDate } from '../calendar/plainDate.ts';
import type { EvaluationStatus } from './evaluationStatus.ts';

/** What the process must know of one evaluation. Days and codes only: this travels through the workflow's history. */
export type EvaluationFacts = {
  evaluationId: string;
  /** The version that it was added to. */
  versionId: string;
  status: EvaluationStatus;
  /** null while it is a draft: only what was validated counts (A08). */
  heldOn: PlainDate | null;
  /** False while it is a draft. */
  isInPerson: boolean;
};
