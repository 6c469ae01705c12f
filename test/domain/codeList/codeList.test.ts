import { describe, expect, it } from '@jest/globals';
import { Code, CodeListName, LifeDomain, OTHER, type CodeLists } from '../../../domain/codeList/codeList.ts';

describe('A31: the lists of choices', () => {
  it('store codes: letters and digits that begin with a letter, and not too many', () => {
    for (const code of ['a', 'jobSearch', 'step2', 'a'.repeat(40)]) expect(Code.safeParse(code).success).toBe(true);
    for (const text of ['', '2step', 'job search', 'é', 'a'.repeat(41)])
      expect(Code.safeParse(text).success).toBe(false);
  });

  it('have "other" as a choice like any other', () => {
    expect(Code.parse(OTHER)).toBe('other');
  });

  it('are four, and there may be nothing in them', () => {
    const empty: CodeLists = { stepKinds: [], studyTypes: [], trainingKinds: [], actionAreas: [] };
    expect(Object.keys(empty)).toEqual(CodeListName.options);
  });

  it('R135: put the action areas under seven life domains', () => {
    expect(LifeDomain.options).toHaveLength(7);
  });
});
