import { spawnSync } from 'node:child_process';
import { findProgram } from './findProgram.ts';
import { runQuietly } from './runQuietly.ts';

const LIMIT_MS = 10 * 60_000;

/** Only root on Debian or Ubuntu can have packages installed; everyone else is told which ones. */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
}

export function missingPackages(packages: readonly string[]): string[] {
  return packages.filter((name) => {
    const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' });
    return !stdout.includes('install ok installed');
  });
}

let queue: Promise<unknown> = Promise.resolve();
let isUpdated = false;

/** One installation at a time; answers whether it went well, having said why when it did not. */
export async function installPackages(packages: readonly string[], say: (sentence: string) => void): Promise<boolean> {
  const turn = queue.then(() => install(packages, say));
  queue = turn;
  return await turn;
}

async function install(packages: readonly string[], say: (sentence: string) => void): Promise<boolean> {
  const began = performance.now();
  say(`Installing ${packages.join(' ')} (apt-get) …`);
  const apt = (doing: string, args: string[]) =>
    runQuietly('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      limitMs: LIMIT_MS,
      doing,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      say,
    });
  if (!isUpdated) isUpdated = (await apt('fetching the list of packages', ['update'])).isOk;
  const { isOk, output } = await apt(`installing ${packages[0] ?? 'packages'}`, [
    'install',
    '--no-install-recommends',
    ...packages,
  ]);
  if (isOk) say(`Installed in ${Math.round((performance.now() - began) / 1000)} s.`);
  else say(`apt-get could not install ${packages.join(' ')}:\n${output}`);
  return isOk;
}
