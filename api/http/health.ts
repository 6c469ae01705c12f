import { Router } from 'express';

const CHECK_TIMEOUT_MS = 2000;

/**
 * By name, what asks whether a thing that is needed works. Answering is enough; `false` or throwing says no, and
 * 'degraded' says that something works less well without the service being unable to work.
 */
export type ReadyChecks = Readonly<Record<string, () => Promise<unknown>>>;
type CheckState = 'up' | 'degraded' | 'down';

async function stateOf(check: () => Promise<unknown>): Promise<CheckState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'down'>((resolve) => {
    timer = setTimeout(() => resolve('down'), CHECK_TIMEOUT_MS);
  });
  try {
    const answer = await Promise.race([check(), late]);
    if (answer === 'degraded') return 'degraded';
    return answer === false || answer === 'down' ? 'down' : 'up';
  } catch {
    // Why it is down is for the log of whoever owns the check: this address is open to all.
    return 'down';
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the process lives, and whether it can work. */
export function healthRouter(checks: ReadyChecks): Router {
  const router = Router();
  router.get('/live', (_request, response) => void response.json({ status: 'up' }));
  router.get('/ready', async (_request, response) => {
    const states = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await stateOf(check)] as const),
    );
    const isReady = states.every(([, state]) => state !== 'down');
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'up' : 'down', checks: Object.fromEntries(states) });
  });
  return router;
}
