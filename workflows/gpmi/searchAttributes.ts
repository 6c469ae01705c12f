import { TypedSearchAttributes, type SearchAttributeType, type SearchAttributeUpdatePair } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { SEARCH_ATTRIBUTES, searchAttributesOf } from './searchAttributeKeys.ts';

/**
 * Brings what the engine's own lists show in line with the facts. Only what differs is written: each time costs the
 * engine as much as a step of the work itself.
 */
export function showFacts(facts: GpmiFacts): void {
  const shown = workflowInfo().typedSearchAttributes;
  const wanted = new TypedSearchAttributes(searchAttributesOf(facts));
  const changes = Object.values(SEARCH_ATTRIBUTES).flatMap((key): SearchAttributeUpdatePair[] => {
    const value = wanted.get<SearchAttributeType>(key) ?? null;
    const isShown = shown.get<SearchAttributeType>(key)?.valueOf() === value?.valueOf();
    return isShown ? [] : [{ key, value } as SearchAttributeUpdatePair];
  });
  if (changes.length > 0) upsertSearchAttributes(changes);
}
