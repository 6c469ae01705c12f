import { canInstallPackages, installPackages } from './apt.ts';
import { findProgram, programFrom } from './findProgram.ts';

/** The browser of the browser tests. Without one they are reported as skipped. */
export async function ensureChromium(
  given: string | undefined,
  say: (sentence: string) => void,
): Promise<string | undefined> {
  const found = programFrom('CHROMIUM', given) ?? find();
  if (found !== undefined) return found;
  if (canInstallPackages() && (await installPackages(['chromium'], say))) return find();
  say(
    'There is no chromium on this machine: the browser tests are skipped. Install it, or set CHROMIUM to its program.',
  );
  return undefined;
}

const find = () => findProgram('chromium', 'chromium-browser', 'google-chrome');
