import { canInstallPackages, installPackages, missingPackages } from './apt.ts';
import { findProgram, isProgram, programFrom } from './findProgram.ts';

const OFFICE = 'libreoffice-writer-nogui';
const FONTS = ['fonts-crosextra-carlito', 'fonts-liberation2', 'fonts-dejavu-core'];
/** Reads the text of a PDF back. */
const TEST_TOOLS = ['poppler-utils'];

const USUAL_PLACES = [
  '/usr/lib/libreoffice/program/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

/** Finds LibreOffice, or installs it with the fonts of the templates. Without it everything but PDF works. */
export async function ensureLibreOffice(
  given: string | undefined,
  isForTests: boolean,
  say: (sentence: string) => void,
): Promise<string | undefined> {
  const wanted = isForTests ? [...FONTS, ...TEST_TOOLS] : FONTS;
  const found = programFrom('SOFFICE', given) ?? find();
  if (canInstallPackages()) {
    const missing = missingPackages(found === undefined ? [OFFICE, ...wanted] : wanted);
    if (missing.length > 0) await installPackages(missing, say);
    return found ?? find();
  }
  if (found === undefined) {
    say(
      'LibreOffice is not on this machine: everything works but PDF. To have it, run\n' +
        `  sudo apt-get install --no-install-recommends ${[OFFICE, ...wanted].join(' ')}\n` +
        'or install LibreOffice another way and set SOFFICE to its program.',
    );
  }
  return found;
}

const find = () => findProgram('soffice', 'libreoffice') ?? USUAL_PLACES.find(isProgram);
