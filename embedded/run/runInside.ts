import { spawn } from 'node:child_process';
import { say } from '../say.ts';
import { createTestStack } from '../testStack.ts';
import { createOrphanWatch } from './orphanWatch.ts';
import { endProcess, identify } from './processId.ts';
import { untilAskedToEnd } from './untilAskedToEnd.ts';

const GRACE_MS = 5000;

/** Runs Node with these arguments inside a test stack, and answers its exit code. Nothing is left running after it. */
export async function runInsideTestStack(args: string[]): Promise<number> {
  const stack = await createTestStack();
  // Until here nothing runs that would have to be stopped, and Ctrl-C ends this process as any other.
  const asked = untilAskedToEnd().then(() => 'asked' as const);
  try {
    const environment = await Promise.race([stack.start(), asked]);
    if (environment === 'asked') return 130;
    return await runProgram(args, environment, asked);
  } finally {
    await stack.stop();
  }
}

async function runProgram(args: string[], env: NodeJS.ProcessEnv, asked: Promise<'asked'>): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: 'inherit', env });
  const id = child.pid === undefined ? undefined : identify(child.pid);
  if (id !== undefined) {
    createOrphanWatch().tell({ processes: [{ name: 'tests', ...id, stopSignal: 'SIGTERM' }], folders: [] });
  }
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal === null ? (code ?? 1) : 1));
  });
  const result = await Promise.race([ended, asked]);
  if (result !== 'asked') return result;
  say('Stopping …');
  if (id !== undefined) await endProcess(id, 'SIGTERM', GRACE_MS);
  return 130;
}
