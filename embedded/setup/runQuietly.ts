import { spawn } from 'node:child_process';

export type Outcome = { isOk: boolean; output: string };

export type QuietOptions = {
  limitMs: number;
  /** What is being done, said again every few seconds while it lasts. */
  doing: string;
  env?: NodeJS.ProcessEnv;
  say: (sentence: string) => void;
};

const PROGRESS_EVERY_MS = 10_000;

/** Runs a program within a time limit, keeps what it prints, and says now and then that it is still at it. */
export async function runQuietly(command: string, args: string[], options: QuietOptions): Promise<Outcome> {
  const began = performance.now();
  const progress = setInterval(() => {
    options.say(`  … still ${options.doing}, ${Math.round((performance.now() - began) / 1000)} s`);
  }, PROGRESS_EVERY_MS);
  try {
    return await outcomeOf(command, args, options);
  } finally {
    clearInterval(progress);
  }
}

function outcomeOf(command: string, args: string[], { limitMs, env }: QuietOptions): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limitMs,
      killSignal: 'SIGKILL',
      env: { ...process.env, ...env },
    });
    let output = '';
    const keep = (chunk: Buffer) => (output = `${output}${chunk.toString()}`.slice(-3000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ isOk: false, output: error.message }));
    child.on('close', (code, signal) => {
      const inTime = signal === 'SIGKILL' ? `${output}\nIt took longer than ${limitMs / 1000} s.` : output;
      resolve({ isOk: code === 0, output: inTime.trim() });
    });
  });
}
