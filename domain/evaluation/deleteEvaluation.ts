import { accepted, type Result } from '../result.ts';
import type { Refusal } from '../refusal.ts';
import type { GpmiFacts } from '../gpmi/gpmiFacts.ts';
import type { EvaluationFacts } from './evaluationFacts.ts';

/** Deletes an evaluation, validated or not (R119): it no longer counts (A08), and what it locked stays locked (A22). */
export function deleteEvaluation(facts: GpmiFacts, { evaluationId }: EvaluationFacts): Result<GpmiFacts, Refusal> {
  const { [evaluationId]: _deleted, ...evaluations } = facts.evaluations;
  return accepted({ ...facts, evaluations });
}
