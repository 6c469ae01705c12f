import type { z } from 'zod';
import { Unavailable, type UnavailableCode } from '../execution/unavailable.ts';
import { NotConnected } from './outside.ts';

const RETRY_AFTER_SECONDS = 30;

/** Why an outside system gave no answer that could be used. */
export type OutsideReason = 'notConnected' | 'timedOut' | 'away' | 'notUnderstood';

type Question<Answer extends z.ZodType> = {
  code: Extract<UnavailableCode, 'nationalRegisterUnavailable' | 'kszUnavailable'>;
  timeoutMs: number;
  ask: (signal: AbortSignal) => Promise<unknown>;
  /** What an answer must be like; whatever else comes is no answer. */
  answer: Answer;
};

/** Never resolves; rejects when the time is up, also when whoever was asked does not look at the signal. */
async function timeUp(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(new Error('timedOut')), { once: true });
  return await promise;
}

const reasonOf = (error: unknown, signal: AbortSignal): OutsideReason => {
  if (error instanceof NotConnected) return 'notConnected';
  return signal.aborted ? 'timedOut' : 'away';
};

/**
 * Asks a system outside and waits no longer than it may take. Whatever goes wrong there is a fault that passes: the
 * data can be entered by hand meanwhile.
 */
export async function askOutside<Answer extends z.ZodType>({
  code,
  timeoutMs,
  ask,
  answer,
}: Question<Answer>): Promise<z.output<Answer>> {
  const signal = AbortSignal.timeout(timeoutMs);
  const unavailable = (reason: OutsideReason, cause?: unknown) =>
    new Unavailable(code, RETRY_AFTER_SECONDS, reason, cause);
  let given: unknown;
  try {
    given = await Promise.race([ask(signal), timeUp(signal)]);
  } catch (error) {
    throw unavailable(reasonOf(error, signal), error);
  }
  const parsed = answer.safeParse(given);
  if (!parsed.success) throw unavailable('notUnderstood');
  return parsed.data;
}
