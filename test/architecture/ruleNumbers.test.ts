import { describe, expect, it } from '@jest/globals';
import { filesIn, textOf } from './sources.ts';

const LISTED = new Set([...textOf('docs/rules.md').matchAll(/^\| ([A-Z]+\d+) +\|/gm)].map(([, number]) => number!));
const NUMBER = /\b(?:R\d{3}|A\d{2}|TC\d{1,2}|L\d{3}|C\d{2}|D0\d{2}|B\d{2})\b/g;
const FOLDERS = [
  'domain',
  'workflows',
  'activities',
  'usecases',
  'outside',
  'api',
  'db',
  'worker',
  'config',
  'templates',
  'test',
];

describe('every number that the code cites is explained', () => {
  it.each(FOLDERS)('in %s/', (folder) => {
    const unknown = ['.ts', '.json'].flatMap((ending) =>
      filesIn(folder, ending).flatMap((path) =>
        [...textOf(path).matchAll(NUMBER)].flatMap(([number]) => (LISTED.has(number) ? [] : [`${number} in ${path}`])),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('once, and in order within its table', () => {
    const rows = [...textOf('docs/rules.md').matchAll(/^\| ([A-Z]+\d+) +\| \S.+\|$/gm)].map(([, number]) => number!);
    expect(rows).toHaveLength(LISTED.size);
    const kindOf = (number: string): string => number.replace(/\d+/, '');
    const valueOf = (number: string): number => Number(number.replace(/\D+/, ''));
    const outOfOrder = rows.filter((number, at) => {
      const before = rows[at - 1];
      return before !== undefined && kindOf(before) === kindOf(number) && valueOf(before) >= valueOf(number);
    });
    expect(outOfOrder).toEqual([]);
  });
});
