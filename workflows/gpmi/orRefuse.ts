import { ApplicationFailure } from '@temporalio/workflow';
import type { Refusal } from '../../domain/refusal.ts';
import type { Result } from '../../domain/result.ts';
import { REFUSED } from './messages.ts';

/** The value, or the refusal thrown as data: Temporal's boundary is the one place where a refusal is thrown. */
export function orRefuse<Value>(result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value;
  throw ApplicationFailure.nonRetryable(result.refusal.code, REFUSED, result.refusal);
}
