import { upsertSearchAttributes } from '@temporalio/workflow';
import { versionsInOrder, type GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { SEARCH_ATTRIBUTES } from './searchAttributeKeys.ts';
import { nextWakeUp } from './wakeUp.ts';

/** Shows in the engine's own lists which centre it is, how far the latest version is, and what comes next. */
export function showFacts(facts: GpmiFacts): void {
  upsertSearchAttributes([
    { key: SEARCH_ATTRIBUTES.ocmw, value: facts.ocmwId },
    { key: SEARCH_ATTRIBUTES.status, value: versionsInOrder(facts).at(-1)?.status ?? null },
    { key: SEARCH_ATTRIBUTES.nextDeadline, value: nextWakeUp(facts) },
  ]);
}
