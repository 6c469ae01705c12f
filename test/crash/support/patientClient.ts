import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { inspect } from 'node:util';
import { moment } from './moment.ts';

export type Request = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  revision?: number;
  key?: string;
};
export type Answer = { status: number; body: unknown; retryAfter: string | null };

const ATTEMPT_MS = 30_000;
const PATIENCE_MS = 180_000;
const BETWEEN_ATTEMPTS_MS = 100;

const SERVICE_UNAVAILABLE = 503;

/** A client as the service asks for it: it keeps the key of a request and sends it again until it gets an answer. */
export function createPatientClient(apiUrl: string, token: string) {
  const events = new EventEmitter();

  /** One try; throws when there is no connection, or it breaks. */
  const tryOnce = async ({ method, path, body, revision, key }: Request): Promise<Answer> => {
    events.emit('attempt');
    const response = await fetch(`${apiUrl}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(method === 'GET' ? {} : { 'idempotency-key': key ?? randomUUID() }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(revision === undefined ? {} : { 'if-match': `"${String(revision)}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(ATTEMPT_MS),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const value: unknown = isJson ? JSON.parse(text) : null;
    return { status: response.status, body: value, retryAfter: response.headers.get('retry-after') };
  };

  const untilAnswered = async (request: Request): Promise<Answer> => {
    const same = { key: randomUUID(), ...request };
    const giveUpAt = performance.now() + PATIENCE_MS;
    let latest: unknown;
    while (performance.now() < giveUpAt) {
      try {
        const answer = await tryOnce(same);
        if (answer.status !== SERVICE_UNAVAILABLE) {
          events.emit('answer');
          return answer;
        }
        latest = answer;
      } catch (error) {
        latest = error; // no connection, or it broke
      }
      await moment(BETWEEN_ATTEMPTS_MS);
    }
    throw new Error(`No answer to ${same.method} ${same.path}: ${inspect(latest)}`);
  };

  return {
    tryOnce,
    untilAnswered,
    /** Waits until so many more answers came. */
    answers: async (count: number): Promise<void> => {
      for (let come = 0; come < count; come += 1) await once(events, 'answer');
    },
    /** Waits until the next try goes out. */
    nextAttempt: async (): Promise<void> => {
      await once(events, 'attempt');
    },
  };
}

export type PatientClient = ReturnType<typeof createPatientClient>;
