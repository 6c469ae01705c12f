import { availableEvaluationActions, type EvaluationAction } from '../access/evaluationActions.ts';
import type { Actor } from '../access/actor.ts';
import type { PlainDate } from '../calendar/plainDate.ts';
import type { GpmiFacts } from '../gpmi/gpmiFacts.ts';
import type { ContactKind } from './contactKind.ts';
import type { EvaluationContent, Outcome } from './evaluationContent.ts';
import type { EvaluationStatus } from './evaluationStatus.ts';

/** One evaluation as it stands beside its GPMI in the overview (R076, R114). */
export type EvaluationSummary = {
  evaluationId: string;
  gpmiId: string;
  versionId: string;
  status: EvaluationStatus;
  /** What a change must name in `If-Match`. */
  revision: number;
  heldOn: PlainDate | null;
  contact: ContactKind | null;
  result: Outcome | null;
  availableActions: EvaluationAction[];
};

type Shown = Pick<EvaluationSummary, 'evaluationId' | 'gpmiId' | 'versionId' | 'status' | 'revision'> & {
  content: Pick<EvaluationContent, 'heldOn' | 'contact' | 'result'>;
};

/** What a list shows of an evaluation, and what this person may do with it now. */
export function evaluationSummary(
  facts: Pick<GpmiFacts, 'isClosed'>,
  { content, ...shown }: Shown,
  actor: Pick<Actor, 'functions'>,
): EvaluationSummary {
  const { evaluationId, gpmiId, versionId, status, revision } = shown;
  const { heldOn, contact, result } = content;
  return {
    ...{ evaluationId, gpmiId, versionId, status, revision, heldOn, contact, result },
    availableActions: availableEvaluationActions(facts, { status }, actor),
  };
}
