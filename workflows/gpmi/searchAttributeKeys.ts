import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import { versionsInOrder, type GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { nextWakeUp } from './wakeUp.ts';

/** What a GPMI's workflow can be found by: the centre, how far it is, and what comes next. Never a person. */
export const SEARCH_ATTRIBUTES = {
  ocmw: defineSearchAttributeKey('OcmwId', 'KEYWORD'),
  status: defineSearchAttributeKey('GpmiStatus', 'KEYWORD'),
  nextDeadline: defineSearchAttributeKey('NextDeadline', 'DATETIME'),
} as const;

/** What the engine's own lists show of a GPMI: whose it is, how far its latest version is, and what comes next. */
export function searchAttributesOf(facts: GpmiFacts): SearchAttributePair[] {
  const status = versionsInOrder(facts).at(-1)?.status;
  const next = nextWakeUp(facts);
  return [
    { key: SEARCH_ATTRIBUTES.ocmw, value: facts.ocmwId },
    ...(status === undefined ? [] : [{ key: SEARCH_ATTRIBUTES.status, value: status }]),
    ...(next === null ? [] : [{ key: SEARCH_ATTRIBUTES.nextDeadline, value: next }]),
  ];
}
