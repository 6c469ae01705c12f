import { accepted, refused, type Result } from '../result.ts';
import type { Refusal } from '../refusal.ts';
import type { CommandOf } from '../gpmi/gpmiCommand.ts';
import { withVersion, type GpmiFacts, type VersionFacts } from '../gpmi/gpmiFacts.ts';
import { evaluationDayRefusal } from './evaluationDay.ts';

/**
 * Adds an evaluation to a signed version (R110); from then on its signature cannot be taken back, not even when the
 * evaluation is deleted again (R111, A22). It takes the id of the command.
 */
export function addEvaluation(
  facts: GpmiFacts,
  version: VersionFacts,
  { commandId, heldOn, today }: CommandOf<'addEvaluation'>,
): Result<GpmiFacts, Refusal> {
  const refusal = evaluationDayRefusal(facts, heldOn, today);
  if (refusal !== undefined) return refused(refusal);
  const { versionId } = version;
  const added = { evaluationId: commandId, versionId, status: 'draft', heldOn: null, isInPerson: false } as const;
  return accepted({
    ...withVersion(facts, { ...version, hadEvaluation: true }),
    evaluations: { ...facts.evaluations, [commandId]: added },
  });
}
