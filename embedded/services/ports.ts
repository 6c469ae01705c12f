import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

export type Ports = Record<
  'api' | 'workerHealth' | 'oidc' | 'postgres' | 'temporal' | 'temporalUi' | 'mail' | 'mailWeb',
  number
>;

/** The ports that are given, and free ones for the others. */
export async function choosePorts(given: Partial<Ports>): Promise<Ports> {
  return {
    api: given.api ?? (await freePort()),
    workerHealth: given.workerHealth ?? (await freePort()),
    oidc: given.oidc ?? (await freePort()),
    postgres: given.postgres ?? (await freePort()),
    temporal: given.temporal ?? (await freePort()),
    temporalUi: given.temporalUi ?? (await freePort()),
    mail: given.mail ?? (await freePort()),
    mailWeb: given.mailWeb ?? (await freePort()),
  };
}

/** Every port this process was given as free: nobody may listen there yet. */
const given = new Set<number>();

/** Below those that systems lend to outgoing connections: one of these could sit there while a service starts again. */
const FIRST_PORT = 20_000;
const LAST_PORT = 32_000;

export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST_PORT, LAST_PORT);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  try {
    await listenBriefly(port);
    return true;
  } catch {
    return false;
  }
}

/** Refuses with a sentence that names the variable when somebody else listens there. */
export async function requireFreePorts(ports: Record<string, number>): Promise<void> {
  const problems: string[] = [];
  for (const [variable, port] of Object.entries(ports)) {
    try {
      await listenBriefly(port);
    } catch (error) {
      problems.push(`  ${portProblem(variable, port, (error as NodeJS.ErrnoException).code)}`);
    }
  }
  if (problems.length > 0) throw new Error(`Cannot start:\n${problems.join('\n')}`);
}

export function portProblem(variable: string, port: number, code: string | undefined): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program. End that program, or set ${variable} to another port.`;
  }
  return `Port ${port} cannot be used (${code ?? 'unknown error'}). Set ${variable} to another port.`;
}

function listenBriefly(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('The system gave no port.'));
        else resolve(address.port);
      });
    });
  });
}
