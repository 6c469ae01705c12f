import { isBlank } from '../text.ts';
import type { EvaluationContent } from './evaluationContent.ts';

/** Why an evaluation leads to something new, by the rule that says so. */
export type AdviceBecause = 'newGoals' | 'overview' | 'ownReasons' | 'changedSituation' | 'shiftOfFocus';

/** What is due after an evaluation, and why (R159–R161). */
export type Advice = { due: 'newGpmi' | 'newVersion'; because: AdviceBecause; rule: string };

/**
 * What an evaluation leads to. New goals make a new GPMI (R159); so do the caseworker's own reasons or the wish for one
 * overview, once he announced it (R161). Short of that, a changed situation or a shift of focus is a matter of a new
 * version of the same GPMI (R156–R157, R214). Advice only: a caseworker is critical, and pragmatic (R166).
 */
export function adviceAfter({ newGoals, announcement, changedSituation, shifts }: EvaluationContent): Advice[] {
  const reason = announcement?.reason ?? null;
  if (!isBlank(newGoals) || reason === 'newGoals') return [{ due: 'newGpmi', because: 'newGoals', rule: 'R159' }];
  if (announcement !== null && reason !== null) return [{ due: announcement.kind, because: reason, rule: 'R161' }];
  return [
    ...(isBlank(changedSituation) ? [] : [{ due: 'newVersion', because: 'changedSituation', rule: 'R156' } as const]),
    ...(shifts.length === 0 ? [] : [{ due: 'newVersion', because: 'shiftOfFocus', rule: 'R157' } as const]),
  ];
}
