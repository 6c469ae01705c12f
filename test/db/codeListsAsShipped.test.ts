import { describe, expect, it } from '@jest/globals';
import { Code, CodeListName, LifeDomain, OTHER } from '../../domain/codeList/codeList.ts';
import { CODE_LISTS_AS_SHIPPED } from '../../db/shipped/codeListsAsShipped.ts';
import { ActionArea, StepKind } from '../../domain/gpmi/codeLists.ts';

describe.each(CodeListName.options)('A31: the shipped list of %s', (name) => {
  const entries = CODE_LISTS_AS_SHIPPED[name];

  it('has each choice once, none of them retired, and ends with one for words of one’s own', () => {
    const codes = entries.map(({ code }) => Code.parse(code));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.indexOf(OTHER)).toBe(codes.length - 1);
    expect(entries.filter(({ isRetired }) => isRetired)).toEqual([]);
  });

  it('has words in Dutch and French, each of them once', () => {
    for (const label of ['labelNl', 'labelFr'] as const) {
      const words = entries.map((entry) => entry[label]);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it('is as long as a choice asks for', () => {
    expect(entries.length).toBeGreaterThanOrEqual(6);
  });
});

describe('R135: the action areas', () => {
  it('are the ten of the course, each under its life domain, in the order of these', () => {
    expect(CODE_LISTS_AS_SHIPPED.actionAreas.map(({ code, lifeDomain }) => `${String(lifeDomain)} ${code}`)).toEqual([
      'finances income',
      'finances debt',
      'housing housing',
      'educationAndWork work',
      'educationAndWork education',
      'health health',
      'leisure leisure',
      'family family',
      'various socialSecurity',
      'various other',
    ]);
    expect(new Set(CODE_LISTS_AS_SHIPPED.actionAreas.map(({ lifeDomain }) => lifeDomain))).toEqual(new Set(LifeDomain.options)); // prettier-ignore
  });

  it('stand alone under one: no other list has life domains', () => {
    const { actionAreas: _areas, ...others } = CODE_LISTS_AS_SHIPPED;
    expect(Object.values(others).flat().filter(({ lifeDomain }) => lifeDomain !== null)).toEqual([]); // prettier-ignore
  });
});

it('the choices that were fixed before are all there: what was stored stays readable', () => {
  const codesOf = (name: CodeListName) => CODE_LISTS_AS_SHIPPED[name].map(({ code }) => code);
  expect(codesOf('stepKinds')).toEqual(expect.arrayContaining(StepKind.options));
  expect(codesOf('actionAreas')).toEqual(ActionArea.options);
});
