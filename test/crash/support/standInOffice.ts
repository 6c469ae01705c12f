import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processesNaming } from '../../../activities/documents/killProcesses.ts';

const PROGRAMS = {
  /** Makes a paper in a moment, where a test is not about papers. */
  quick: `#!/bin/sh
for argument in "$@"; do
  [ "$before" = --outdir ] && folder=$argument
  before=$argument
done
printf '%%PDF-1.7\\nstand-in\\n%%%%EOF\\n' > "$folder/document.pdf"
`,
  /** Never comes to an end, as LibreOffice does over some documents. */
  hanging: `#!/bin/sh
while :; do sleep 0.2; done
`,
};

/** A program in LibreOffice's place, at an address that a worker is configured with. */
export function createStandInOffice(folder: string) {
  const program = path.join(folder, 'soffice');
  return {
    program,
    become: (what: keyof typeof PROGRAMS): void => {
      // Written aside and renamed: a program that runs cannot be written over.
      writeFileSync(`${program}.new`, PROGRAMS[what]);
      chmodSync(`${program}.new`, 0o755);
      renameSync(`${program}.new`, program);
    },
    vanish: (): void => {
      rmSync(program);
    },
    /** The processes that run it now; worker and API only know its address. */
    running: (): number[] => processesNaming(`${program}\0-env:`),
  };
}
