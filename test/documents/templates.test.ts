import { describe, expect, it } from '@jest/globals';
import { commandsOf } from '../../activities/documents/templateCommands.ts';
import { CATALOGUE, ContractView, getTemplate, type TemplateName } from '../../templates/catalogue.ts';
import type { Language } from '../../domain/language.ts';
import { textsOf } from '../../templates/texts.ts';
import { aDocx } from './support/aDocx.ts';
import { paragraphsOf } from './support/filledPlainly.ts';
import { fieldsOf, lint } from './support/templateProblems.ts';

const TEMPLATES = (Object.keys(CATALOGUE) as TemplateName[]).flatMap((name) =>
  (['nl', 'fr'] as const).map((language) => ({ name, language })),
);

describe.each(TEMPLATES)('the template: $name ($language)', ({ name, language }) => {
  it('names nothing that its data do not have, prints no blank and closes what it opens', async () => {
    const { problems } = lint(CATALOGUE[name], await commandsOf(getTemplate(name, language).bytes));
    expect(problems).toEqual([]);
  });

  it('prints every field of its data', async () => {
    const { used } = lint(CATALOGUE[name], await commandsOf(getTemplate(name, language).bytes));
    const missing = fieldsOf(CATALOGUE[name]).filter((field) => !used.has(field));
    expect(missing).toEqual([]);
  });

  it('has a version that is not that of the other language', () => {
    const { version } = getTemplate(name, language);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(version).not.toBe(getTemplate(name, language === 'nl' ? 'fr' : 'nl').version);
  });
});

/** Where a line must not be broken, and the space there is one at which it could be. */
const BREAKABLE: Readonly<Record<Language, RegExp>> = {
  nl: new RegExp(`\\d (${textsOf('nl').months.join('|')})|(${textsOf('nl').months.join('|')}) \\d|\\d° | –`),
  fr: new RegExp(
    `(\\d|1er) (${textsOf('fr').months.join('|')})|(${textsOf('fr').months.join('|')}) \\d|\\d° | –| [;:!?»]|« `,
  ),
};

describe('the check of the words', () => {
  it.each([
    ['nl', 'de wet van 26 mei\u00a02002'],
    ['fr', 'la loi du 26\u00a0mai 2002'],
    ['fr', 'Entre les soussignés :'],
    ['fr', '« Lu et approuvé\u00a0»'],
  ] as const)('the check finds what is wrong in %s: %s', (of, words) => {
    expect(words).toMatch(BREAKABLE[of]);
  });
});

describe.each(TEMPLATES)('the words: $name ($language)', ({ name, language }) => {
  it('break no line in a date, and before or after a sign only where the language does', async () => {
    const paragraphs = await paragraphsOf(getTemplate(name, language).bytes);
    const words = paragraphs.map((text) => text.replace(/\+\+\+.*?\+\+\+/g, ''));
    expect(words.filter((text) => BREAKABLE[language].test(text))).toEqual([]);
    const labels = JSON.stringify(textsOf(language)).replaceAll('"', '\n');
    expect(labels).not.toMatch(BREAKABLE[language]);
  });
});

it.each(Object.keys(CATALOGUE) as TemplateName[])('NL and FR carry the same commands: %s', async (name) => {
  const [dutch, french] = await Promise.all(
    (['nl', 'fr'] as const).map(async (language) => await commandsOf(getTemplate(name, language).bytes)),
  );
  const sorted = (commands: typeof dutch) => commands?.map((command) => JSON.stringify(command)).sort();
  expect(sorted(french)).toEqual(sorted(dutch));
});

it.each([
  ['+++centre.nam+++', 'unknown: centre.nam'],
  ['+++goals+++', 'print: goals'],
  ['+++endOn+++', 'print: endOn'],
  ['+++IF !endOn++++++endOn++++++END-IF+++', 'print: endOn'],
  ['+++FOR goal IN goals++++++$goal.text++++++END-FOR goal+++', 'for: goals'],
  ['+++IF number++++++END-IF+++', 'if: number'],
  ['+++$goal.text+++', 'unknown: $goal.text'],
  ['+++IF endOn+++', 'not closed'],
])('the check finds what is wrong in %s', async (template, problem) => {
  expect(lint(ContractView, await commandsOf(aDocx([template]))).problems).toContain(problem);
});
