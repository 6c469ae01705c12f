import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { endProcess, identify } from '../run/processId.ts';
import { endOfLog, spawnLogged } from './spawnLogged.ts';

/** How a service is started, stopped and known to be ready. */
export type Launch = {
  name: string;
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  /** Another user to run as; only root can. */
  user?: { uid: number; gid: number };
  logFile: string;
  stopSignal?: 'SIGTERM' | 'SIGINT';
  graceMs?: number;
  /** A program of ours: it ends by itself when the channel to its supervisor breaks. */
  isOurs?: boolean;
  /** What must be done before each start. */
  prepare?: () => Promise<void>;
  isReady: () => Promise<boolean>;
  readyWithinMs?: number;
};

/** One process that can be started, stopped and started again. It does not run before `start`. */
export class Service {
  readonly name: string;
  readonly logFile: string;
  readonly stopSignal: 'SIGTERM' | 'SIGINT';
  readonly #launch: Launch;
  readonly #unexpected: ((how: string) => void)[] = [];
  readonly #changes: (() => void)[] = [];
  #child: ChildProcess | undefined;
  #wasReady = false;
  #isClosed = false;

  constructor(launch: Launch) {
    this.#launch = launch;
    this.name = launch.name;
    this.logFile = launch.logFile;
    this.stopSignal = launch.stopSignal ?? 'SIGTERM';
  }

  /** The number of the running process; undefined while it is down. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Called when the process, once ready, ends without having been asked to by this object. */
  onUnexpectedExit(listener: (how: string) => void): void {
    this.#unexpected.push(listener);
  }

  /** Called at each start and end of a process. */
  onChange(listener: () => void): void {
    this.#changes.push(listener);
  }

  /** Starts it and waits until it is ready; when it is not, refuses with the end of its log. */
  async start(): Promise<void> {
    this.#isClosed = false;
    await this.#begin();
  }

  async stop(): Promise<void> {
    this.#isClosed = true;
    await this.#end();
  }

  /** Stops it when it runs, and starts it again on the same port with the same data. */
  async restart(): Promise<void> {
    this.#isClosed = false;
    await this.#end();
    await this.#begin();
  }

  /** Sends a signal. After the one that cannot be caught, waits until the process is gone. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    child.kill(signal);
    if (signal === 'SIGKILL') await endOf(child);
  }

  async #begin(): Promise<void> {
    await this.#launch.prepare?.();
    if (this.#isClosed) throw new Error(`${this.name} is not started: everything is being stopped.`);
    const child = spawnLogged(this.#launch);
    this.#child = child;
    const failed = this.#watch(child).then((how) => failStart(this.#launch, how));
    try {
      await Promise.race([untilReady(this.#launch, () => this.#child !== child), failed]);
      this.#wasReady = true;
    } catch (error) {
      await this.#end();
      throw error;
    }
  }

  async #watch(child: ChildProcess): Promise<string> {
    this.#changed();
    const how = await endOf(child);
    if (this.#child === child) this.#child = undefined;
    this.#changed();
    if (this.#wasReady) for (const listener of this.#unexpected) listener(how);
    return how;
  }

  async #end(): Promise<void> {
    this.#wasReady = false;
    const child = this.#child;
    const id = child?.pid === undefined ? undefined : identify(child.pid);
    if (child === undefined || id === undefined) return;
    const gone = endOf(child);
    await endProcess(id, this.stopSignal, this.#launch.graceMs ?? 10_000);
    await gone;
  }

  #changed(): void {
    for (const listener of this.#changes) listener();
  }
}

async function untilReady(
  { name, isReady, readyWithinMs = 30_000, logFile }: Launch,
  isOver: () => boolean,
): Promise<void> {
  const giveUpAt = performance.now() + readyWithinMs;
  while (performance.now() < giveUpAt) {
    if (await isReady()) return;
    await wait(50);
    if (isOver()) return; // Whoever waits was told why already.
  }
  throw new Error(`${name} was not ready within ${readyWithinMs / 1000} seconds.\n${endOfLog(logFile)}`);
}

function failStart({ name, logFile }: Launch, how: string): never {
  throw new Error(`${name} ended while starting (${how}).\n${endOfLog(logFile)}`);
}

/** Answers how it ended, in words: its exit code, the signal, or why it could not be started at all. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    const answer = (code: number | null, signal: NodeJS.Signals | null) =>
      resolve(signal ?? `exit code ${code ?? 'unknown'}`);
    if (child.exitCode !== null || child.signalCode !== null) return answer(child.exitCode, child.signalCode);
    child.once('exit', answer);
    child.once('error', (error) => resolve(error.message));
  });
}
