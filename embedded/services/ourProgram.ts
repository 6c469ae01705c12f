import path from 'node:path';
import { answersHttp } from './answers.ts';
import { Service } from './service.ts';

export type OurProgramOptions = {
  name: 'api' | 'worker';
  healthUrl: string;
  environment: NodeJS.ProcessEnv;
  logFile: string;
};

const ROOT = path.join(import.meta.dirname, '..', '..');
/** Longer than a worker lets its activities finish. */
const GRACE_MS = 40_000;

/** The API or the worker, as production runs it: one process, configured by its environment. */
export function createOurProgram({ name, healthUrl, environment, logFile }: OurProgramOptions): Service {
  return new Service({
    name: name === 'api' ? 'API' : 'worker',
    command: process.execPath,
    args: [path.join(ROOT, name, 'main.ts')],
    env: environment,
    logFile,
    isOurs: true,
    graceMs: GRACE_MS,
    isReady: () => answersHttp(`${healthUrl}/health/ready`),
    readyWithinMs: 60_000,
  });
}
