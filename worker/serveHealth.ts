import { createServer, type Server } from 'node:http';

type Checks = Record<string, () => Promise<boolean>>;

async function answersOf(checks: Checks): Promise<Record<string, boolean>> {
  const entries = Object.entries(checks).map(
    async ([name, check]) => [name, await check().catch(() => false)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** Answers whether the worker lives and whether it can work; undefined when no port was given. */
export function serveHealth(port: number | undefined, checks: Checks): Server | undefined {
  if (port === undefined) return undefined;
  const server = createServer((request, response) => {
    const isReadiness = request.url === '/health/ready';
    const asked = answersOf(isReadiness ? checks : {});
    const reply = (answers: Record<string, boolean>): void => {
      const isFine = Object.values(answers).every(Boolean);
      response.writeHead(isFine ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ status: isFine ? 'up' : 'down', checks: answers }));
    };
    asked.then(reply, () => response.destroy());
  });
  return server.listen(port, '127.0.0.1');
}
