import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** The first of these programs on the PATH, with its whole path. */
export function findProgram(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** A program that was named by a variable must be there: a typing error is better said than worked around. */
export function programFrom(variable: string, file: string | undefined): string | undefined {
  if (file === undefined || isProgram(file)) return file;
  throw new Error(`${variable} is ${file}, and there is no program with that name.`);
}
