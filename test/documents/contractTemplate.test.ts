import { describe, expect, it } from '@jest/globals';
import { commandsOf } from '../../activities/documents/templateCommands.ts';
import { ContractView, getTemplate } from '../../templates/catalogue.ts';
import { aDocx } from './support/aDocx.ts';
import { fieldsOf, lint } from './support/templateProblems.ts';

describe.each(['nl', 'fr'] as const)('the template of the contract (%s)', (language) => {
  it('names nothing that its data do not have, prints no blank and closes what it opens', async () => {
    const { problems } = lint(ContractView, await commandsOf(getTemplate('contract', language).bytes));
    expect(problems).toEqual([]);
  });

  it('prints every field of its data', async () => {
    const { used } = lint(ContractView, await commandsOf(getTemplate('contract', language).bytes));
    const missing = fieldsOf(ContractView).filter((field) => !used.has(field));
    expect(missing).toEqual([]);
  });

  it('has a version that is not that of the other language', () => {
    const { version } = getTemplate('contract', language);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(version).not.toBe(getTemplate('contract', language === 'nl' ? 'fr' : 'nl').version);
  });
});

it('NL and FR carry the same commands in the same order', async () => {
  const [dutch, french] = await Promise.all(
    (['nl', 'fr'] as const).map(async (language) => await commandsOf(getTemplate('contract', language).bytes)),
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
