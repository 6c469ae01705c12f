import { accepted, refused, type Result } from '../result.ts';
import type { Refusal } from '../refusal.ts';
import type { CommandOf } from '../gpmi/gpmiCommand.ts';
import type { GpmiFacts } from '../gpmi/gpmiFacts.ts';
import { isInPerson } from './contactKind.ts';
import { evaluationDayRefusal } from './evaluationDay.ts';
import type { EvaluationFacts } from './evaluationFacts.ts';

/**
 * Validates an evaluation (R117), for good (R118): from now on it counts (A08). Whether it is complete is said by
 * `evaluationFindings.ts`; the day and the kind of contact are those that the person had on screen.
 */
export function validateEvaluation(
  facts: GpmiFacts,
  evaluation: EvaluationFacts,
  { heldOn, contact, today }: CommandOf<'validateEvaluation'>,
): Result<GpmiFacts, Refusal> {
  const refusal = evaluationDayRefusal(facts, heldOn, today);
  if (refusal !== undefined) return refused(refusal);
  const validated = { ...evaluation, status: 'validated', heldOn, isInPerson: isInPerson(contact) } as const;
  return accepted({ ...facts, evaluations: { ...facts.evaluations, [evaluation.evaluationId]: validated } });
}
