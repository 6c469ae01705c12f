import type { GpmiFacts, VersionFacts } from '../../domain/gpmi/gpmiFacts.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Result } from '../../domain/result.ts';

/** The facts that a decision came to; throws when it was refused, with the refusal. */
export function factsAfter(decision: Result<GpmiFacts, Refusal>): GpmiFacts {
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
  return decision.value;
}

/** What a decision made of the version 1.0. */
export const versionAfter = (decision: Result<GpmiFacts, Refusal>): VersionFacts | undefined =>
  factsAfter(decision).versions['version-1.0'];

/** Why a decision was refused; undefined when it was not. */
export const refusalOf = (decision: Result<GpmiFacts, Refusal>): Refusal | undefined =>
  decision.ok ? undefined : decision.refusal;
