import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { IMPORT_TABLE, OPEN_FOLDERS } from '../../importTable.mjs';
import { filesIn, textOf, withoutComments } from './sources.ts';

/** What a file imports, and whether only its types. */
const importsOf = (path: string): { from: string; isType: boolean }[] =>
  [...withoutComments(textOf(path)).matchAll(/^(?:import|export)\b(\s+type\b)?[^;]*?from '([^']+)'/gm)].map(
    ([, type, from]) => ({ from: from!, isType: type !== undefined }),
  );

const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

const isRelative = (from: string): boolean => from.startsWith('.');

describe('the domain does nothing but think', () => {
  it.each(filesIn('domain', '.ts'))('%s imports zod and the domain only', (path) => {
    const depth = path.split('/').length - 2;
    const foreign = importsOf(path).filter(({ from }) =>
      isRelative(from) ? from.startsWith('../'.repeat(depth + 1)) : from !== 'zod',
    );
    expect(foreign).toEqual([]);
  });

  it.each(filesIn('domain', '.ts'))('%s asks no clock, no chance, no machine', (path) => {
    const asked = withoutComments(textOf(path)).match(
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bfetch\(|\bconsole\.|\bset(?:Timeout|Interval)\(|\bIntl\.|\btoLocale\w+\(|\bcrypto\.|\bimport\(/g,
    );
    expect(asked).toBeNull();
  });
});

describe('workflows do nothing but wait', () => {
  const files = filesIn('workflows', '.ts');
  (files.length > 0 ? it.each(files) : it.skip.each(['(none yet)']))(
    '%s imports no module of Node and of activities only types',
    (path) => {
      const packages = IMPORT_TABLE['workflows']?.packages ?? [];
      const foreign = importsOf(path).filter(({ from, isType }) =>
        isRelative(from) ? from.includes('/activities/') && !isType : !packages.includes(packageOf(from)),
      );
      expect(foreign).toEqual([]);
    },
  );
});

describe('every folder with code is in the table', () => {
  it('so that a new one has to say what it may import', () => {
    const folders = readdirSync('.', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .filter((name) => !['node_modules', 'coverage', 'reports'].includes(name) && filesIn(name, '.ts').length > 0);
    expect(folders.filter((name) => !(name in IMPORT_TABLE) && !OPEN_FOLDERS.includes(name))).toEqual([]);
  });

  it('only db/ speaks SQL to PostgreSQL', () => {
    const elsewhere = Object.keys(IMPORT_TABLE)
      .filter((folder) => folder !== 'db')
      .flatMap((folder) => filesIn(folder, '.ts'))
      .filter((path) => importsOf(path).some(({ from }) => ['pg', 'typeorm'].includes(packageOf(from))));
    expect(elsewhere).toEqual([]);
  });
});
