import { day } from '../../domain/calendar/plainDate.ts';
import {
  EMPTY_EVALUATION,
  type EvaluatedItem,
  type EvaluationContent,
} from '../../domain/evaluation/evaluationContent.ts';

/** What is said of one goal or step, complete. */
export const anEvaluatedItem = (itemId: string, change: Partial<EvaluatedItem> = {}): EvaluatedItem => ({
  itemId,
  state: 'partlyReached',
  beneficiaryEffort: 'Ging elke week langs',
  centreEffort: 'Belde de werkgever',
  result: null,
  ...change,
});

const COMPLETE: EvaluationContent = {
  ...EMPTY_EVALUATION,
  heldOn: day('2026-05-12'),
  contact: 'atTheCentre',
  result: 'partlyReached',
  comment: 'Het gaat vooruit',
  goals: [anEvaluatedItem('goal-1')],
  steps: [anEvaluatedItem('step-1')],
};

/** An evaluation of the usual content that breaks nothing and warns of nothing; `change` is what the test is about. */
export const anEvaluation = (change: Partial<EvaluationContent> = {}): EvaluationContent =>
  structuredClone({ ...COMPLETE, ...change });
