import { describe, expect, it } from '@jest/globals';
import { ActionArea, StepKind } from '../../../domain/gpmi/codeLists.ts';

describe('the lists to choose from', () => {
  it('R135: the ten action areas, in the order of their life domains', () => {
    expect(ActionArea.options).toEqual([
      'income',
      'debt',
      'housing',
      'work',
      'education',
      'health',
      'leisure',
      'family',
      'socialSecurity',
      'other',
    ]);
  });

  it('A31: the kinds of step end with one for words of one’s own', () => {
    expect(StepKind.options.at(-1)).toBe('other');
    expect(new Set(StepKind.options).size).toBe(StepKind.options.length);
  });
});
