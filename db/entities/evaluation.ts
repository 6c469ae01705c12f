import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { EvaluationStatus } from '../../domain/evaluation/evaluationStatus.ts';
import { table } from './table.ts';

/** One evaluation: what was written in it, and what the process knows of it as columns. */
export type EvaluationRow = {
  ocmwId: string;
  id: string;
  gpmiId: string;
  versionId: string;
  status: EvaluationStatus;
  /** null while it is a draft. */
  heldOn: PlainDate | null;
  isInPerson: boolean;
  /** As it was stored, perhaps by an older program: see `storedContent.ts`. */
  content: object;
  revision: number;
  /** null while it is a draft. */
  validatedRevision: number | null;
  addedBy: string;
  createdAt: Date;
  changedAt: Date;
};

export const EvaluationEntity = table<EvaluationRow>('evaluation', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  gpmiId: { type: 'uuid' },
  versionId: { type: 'uuid' },
  status: { type: 'text' },
  heldOn: { type: 'date', nullable: true },
  isInPerson: { type: 'boolean' },
  content: { type: 'jsonb' },
  revision: { type: 'integer' },
  validatedRevision: { type: 'integer', nullable: true },
  addedBy: { type: 'uuid' },
  createdAt: { type: 'timestamptz' },
  changedAt: { type: 'timestamptz' },
});
