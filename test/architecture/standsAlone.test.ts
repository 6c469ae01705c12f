import { describe, expect, it } from '@jest/globals';
import { filesIn, textOf } from './sources.ts';

const TEXT = /\.(ts|mjs|js|json|md|sql|html|css|ya?ml|svg|txt|xml)$|(^|\/)(Dockerfile|\.[a-z]+(rc|ignore|config)?)$/;
const texts = filesIn().filter((path) => TEXT.test(path) && !path.endsWith('standsAlone.test.ts'));

const filesWith = (pattern: RegExp, among: string[]): string[] => among.filter((path) => pattern.test(textOf(path)));

describe('the project stands alone', () => {
  it('names nothing outside its own folder', () => {
    expect(filesWith(/\.\.\/shared\b/, texts)).toEqual([]);
  });

  it('names no folder of the machine it was written on', () => {
    expect(filesWith(/(^|[\s"'`(=:])\/(work|Users|root|home\/(?!node\b)\w+)\//m, texts)).toEqual([]);
  });

  it('fetches its packages from where the person who installs it says, never from an address of its own', () => {
    expect(
      filesWith(/"resolved": "http|^registry\s*=|registry\.(npmjs|yarnpkg)\.\w+|npm\.pkg\.github/m, texts),
    ).toEqual([]);
  });

  it('holds no password or key in its settings', () => {
    const settings = texts.filter((path) => /(^|\/)\.npmrc$|\.env/.test(path));
    expect(filesWith(/_authToken|_password|-----BEGIN/, settings)).toEqual([]);
  });
});

describe('no text for people in code', () => {
  /** Words so common that two of them in one string make it Dutch or French. */
  const DUTCH = /\b(de|het|een|en|van|niet|wordt|werd|kan|zijn|voor|met|moet|deze|dit|naar|bij)\b/gi;
  const FRENCH = /\b(le|la|les|des|du|une|est|pas|pour|dans|avec|cette|doit|peut|sont|au|aux)\b/gi;
  const folders = ['domain', 'workflows', 'activities', 'usecases', 'outside', 'api', 'db', 'worker', 'config'];

  it.each(folders)('%s/ has none: it lives in the texts, by language', (folder) => {
    const speaking = filesIn(folder, '.ts').flatMap((path) =>
      [...textOf(path).matchAll(/'([^'\n]{12,})'|"([^"\n]{12,})"|`([^`]{12,})`/g)]
        .map(([, single, double, template]) => single ?? double ?? template ?? '')
        .filter((text) => [DUTCH, FRENCH].some((words) => (text.match(words) ?? []).length >= 2))
        .filter((text) => !/\b(select|create table|alter table)\b/i.test(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(speaking).toEqual([]);
  });
});
