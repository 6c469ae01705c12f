import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const NOT_OURS = new Set(['node_modules', '.git', '.data', '.cache', 'coverage', 'reports', '.ci']);

/** Every file of the project below a folder, as paths from the root; what is installed or produced is left out. */
export const filesIn = (folder = '.', ending = ''): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = relative(ROOT, join(ROOT, folder, entry.name));
    if (entry.isDirectory()) return filesIn(path, ending);
    return path.endsWith(ending) ? [path] : [];
  });

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** A source without its comments. Strings stay: a code is a name too. */
export const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
