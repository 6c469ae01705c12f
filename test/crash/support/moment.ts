import { once } from 'node:events';

/**
 * A stretch of time that is itself what is tried out: how long after a request a process dies, how long a client waits
 * before it asks again. Nothing is waited for with it.
 */
export async function moment(ms: number): Promise<void> {
  await once(AbortSignal.timeout(ms), 'abort');
}
