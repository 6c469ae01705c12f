import { once } from 'node:events';
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

/**
 * Below the ports that the system gives to outgoing connections: one of those would sooner or later sit on the port
 * of a service that is still starting, or down for a moment. Each process has a stretch of its own.
 */
const LOWEST_PORT = 20_000;
const STRETCHES = 600;
const STRETCH_LENGTH = 20;
let next = LOWEST_PORT + (process.pid % STRETCHES) * STRETCH_LENGTH;

export async function freePort(): Promise<number> {
  for (;;) {
    const port = next;
    next = port + 1 < LOWEST_PORT + STRETCHES * STRETCH_LENGTH ? port + 1 : LOWEST_PORT;
    if (await isFree(port)) return port;
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

async function isFree(port: number): Promise<boolean> {
  try {
    await listenBriefly(port);
    return true;
  } catch {
    return false;
  }
}

async function listenBriefly(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}
