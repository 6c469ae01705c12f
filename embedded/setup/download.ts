import { readdirSync } from 'node:fs';
import path from 'node:path';

export type TemporalProgram = 'temporal' | 'temporal-test-server';

/** A program to be brought into a folder. */
export type Download = { program: TemporalProgram; folder: string; say: (sentence: string) => void };

/** The first file somewhere under the folder whose name fits. */
export function findFile(folder: string, fits: (name: string) => boolean): string | undefined {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = files.find(({ name }) => fits(name));
  return found === undefined ? undefined : path.join(found.parentPath, found.name);
}
