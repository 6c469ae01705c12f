/** One measured row: what, its figure with unit, the reference beside it, and the budget. */
export type Row = { what: string; figure: string; reference: string; ratio: string; budget: string };

export async function timed(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

/** The value below which this share of the measurements lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Runs all jobs, so many at once. */
export async function atOnce<Job>(
  jobs: readonly Job[],
  width: number,
  run: (job: Job) => Promise<unknown>,
): Promise<void> {
  const queue = [...jobs];
  const line = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) await run(job);
  };
  await Promise.all(Array.from({ length: width }, line));
}

/** One after the other, each timed, after a few that are not counted. */
export async function eachTimed(count: number, run: (index: number) => Promise<unknown>): Promise<number[]> {
  const WARM_UP = 5;
  const times: number[] = [];
  for (let index = 0; index < count + WARM_UP; index += 1) {
    const ms = await timed(() => run(index));
    if (index >= WARM_UP) times.push(ms);
  }
  return times;
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`;
export const perSecond = (count: number, milliseconds: number): string =>
  `${((count * 1000) / milliseconds).toFixed(0)}/s`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;
