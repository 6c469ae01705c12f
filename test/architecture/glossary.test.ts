import { describe, expect, it } from '@jest/globals';
import { filesIn, textOf, withoutComments } from './sources.ts';

type Term = { line: string; identifiers: string[]; sayNot: string[] };

const cellsOf = (row: string): string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const TERMS: Term[] = textOf('docs/glossary.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (Dutch|---)/.test(line))
  .map((line) => ({
    line,
    identifiers: [...(cellsOf(line)[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
    sayNot: (cellsOf(line)[5] ?? '').split(',').map((word) => word.trim()).filter(Boolean), // prettier-ignore
  }));

const SOURCES = ['domain', 'db', 'api', 'usecases', 'workflows', 'activities', 'templates'];
const CODE = SOURCES.flatMap((folder) => filesIn(folder, '.ts')).map((path) => withoutComments(textOf(path)));

/** The words that a name is made of: `aidRequestId` → aid, request, id. */
const wordsOf = (name: string): string[] =>
  [...name.matchAll(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g)].map(([word]) => word.toLowerCase());

const namesIn = (source: string): string[] => [...source.matchAll(/[A-Za-z_]\w*/g)].map(([name]) => name);

/** Tables and columns, as the migrations create them. */
const tableNames = filesIn('db/migrations', '.ts').flatMap((path) =>
  [
    ...textOf(path)
      .replace(/--.*/g, '')
      .matchAll(/create table (\w+) \(([\s\S]*?)\n {2}\);/g),
  ].flatMap(([, table, body]) => [
    table!,
    ...[...body!.matchAll(/^ +(\w+) (?:uuid|text|date|jsonb?|integer|boolean|bytea|timestamptz)/gm)].map(
      ([, column]) => column!,
    ),
  ]),
);

/** The paths of the API and the fields it takes and gives. */
const apiNames = filesIn('api/routes', '.ts')
  .map((path) => withoutComments(textOf(path)))
  .flatMap((source) => [
    ...[...source.matchAll(/path: '([^']+)'/g)].flatMap(([, path]) => namesIn(path!)),
    ...[...source.matchAll(/^ +(\w+):/gm)].map(([, field]) => field!),
  ]);

const domainNames = filesIn('domain', '.ts').flatMap((path) => namesIn(withoutComments(textOf(path))));

describe('the glossary and the code say the same words', () => {
  it('has its columns in every row, and the words in three languages', () => {
    const incomplete = TERMS.filter(({ line, identifiers }) => {
      const [dutch, french, , meaning] = cellsOf(line);
      return cellsOf(line).length !== 6 || !dutch || !french || !meaning || identifiers.length === 0;
    });
    expect(incomplete).toEqual([]);
    expect(TERMS.length).toBeGreaterThan(50);
  });

  it('every identifier it names is in the code', () => {
    const exists = (name: string): boolean => CODE.some((source) => new RegExp(`\\b${name}\\b`).test(source));
    expect(TERMS.flatMap(({ identifiers }) => identifiers).filter((name) => !exists(name))).toEqual([]);
  });

  it('no identifier is claimed by two rows of one table', () => {
    const claimed = TERMS.flatMap(({ identifiers }) => identifiers);
    const shared = ['Centre', 'beneficiarySteps']; // one word for the centre and its sheet; the person and what he does
    expect(claimed.filter((name, at) => claimed.indexOf(name) !== at && !shared.includes(name))).toEqual([]);
  });

  it.each([
    { place: 'domain/', names: domainNames },
    { place: 'tables and columns', names: tableNames },
    { place: 'the API', names: apiNames },
  ])('no name in $place has a word that is not said', ({ names }) => {
    const forbidden = new Map(TERMS.flatMap(({ sayNot, identifiers }) => sayNot.map((word) => [word, identifiers[0]])));
    const said = [...new Set(names)].flatMap((name) =>
      wordsOf(name)
        .filter((word) => forbidden.has(word))
        .map((word) => `${name}: say ${forbidden.get(word) ?? ''}, not ${word}`),
    );
    expect(said).toEqual([]);
  });
});
