import { defineSearchAttributeKey } from '@temporalio/common';
import { upsertSearchAttributes } from '@temporalio/workflow';
import { versionsInOrder, type GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { nextWakeUp } from './wakeUp.ts';

const OCMW = defineSearchAttributeKey('OcmwId', 'KEYWORD');
const STATUS = defineSearchAttributeKey('GpmiStatus', 'KEYWORD');
const NEXT_DEADLINE = defineSearchAttributeKey('NextDeadline', 'DATETIME');

/** Shows in the engine's own lists which centre it is, how far the latest version is, and what comes next. */
export function showFacts(facts: GpmiFacts): void {
  upsertSearchAttributes([
    { key: OCMW, value: facts.ocmwId },
    { key: STATUS, value: versionsInOrder(facts).at(-1)?.status ?? null },
    { key: NEXT_DEADLINE, value: nextWakeUp(facts) },
  ]);
}
