import { describe, expect, it } from '@jest/globals';
import { exceededLimits, LIMITS, OUTSIDE_SIGNERS_AT_MOST } from '../../../domain/gpmi/limits.ts';
import { aContent, anExtraPerson, aStep, several } from '../../builders/aContent.ts';

const anActionArea = (id: string) => ({ id, area: 'work', description: 'Werk' }) as const;

describe('R024, R031, R036, R056: how many items a list may hold', () => {
  const listsOf = (count: number) =>
    [
      { list: 'actionAreas', rule: 'R024', max: 20, content: { actionAreas: several(count, anActionArea) } },
      { list: 'beneficiarySteps', rule: 'R031', max: 20, content: { beneficiarySteps: several(count, aStep) } },
      { list: 'centreSteps', rule: 'R036', max: 20, content: { centreSteps: several(count, aStep) } },
    ] as const;

  it.each(listsOf(20))('T108: 20 $list are accepted', ({ content }) => {
    expect(exceededLimits(aContent.with(content).build())).toEqual([]);
  });

  it.each(listsOf(21))('T108, $rule: the 21st of $list is refused and the maximum named', ({ content, list, rule }) => {
    expect(exceededLimits(aContent.with(content).build())).toEqual([
      { code: 'atMost', rule, severity: 'hard', path: [list, 20], params: { max: 20 } },
    ]);
  });

  it.each(listsOf(23))('each $list beyond the maximum is pointed at', ({ content, list }) => {
    const paths = exceededLimits(aContent.with(content).build()).map(({ path }) => path);
    expect(paths).toEqual([
      [list, 20],
      [list, 21],
      [list, 22],
    ]);
  });

  it('R056: three extra persons are accepted and a fourth is refused', () => {
    const content = (count: number) => aContent.withExtraPersons(...several(count, anExtraPerson)).build();
    expect(exceededLimits(content(3))).toEqual([]);
    expect(exceededLimits(content(4))).toEqual([
      { code: 'atMost', rule: 'R056', severity: 'hard', path: ['extraPersons', 3], params: { max: 3 } },
    ]);
  });

  it('the goals have no maximum of the contract', () => {
    expect(Object.keys(LIMITS)).not.toContain('goals');
  });
});

describe('R043, A29: at most three persons sign besides the centre and the beneficiary', () => {
  const signer = (id: string) => anExtraPerson(id, { mustSign: true });

  it('is three', () => {
    expect(OUTSIDE_SIGNERS_AT_MOST).toBe(3);
  });

  it('three sign', () => {
    expect(exceededLimits(aContent.withExtraPersons(...several(3, signer)).build())).toEqual([]);
  });

  it('T110: a fourth is refused, with how many there are, and is pointed at', () => {
    const found = exceededLimits(aContent.withExtraPersons(...several(4, signer)).build());
    expect(found).toContainEqual({
      code: 'atMostOutsideSigners',
      rule: 'R043',
      severity: 'hard',
      path: ['extraPersons', 3, 'mustSign'],
      params: { max: 3, given: 4 },
    });
  });

  it('R057: who does not sign does not count, wherever he stands in the list', () => {
    const persons = [anExtraPerson('a'), ...several(3, signer)];
    const codes = exceededLimits(aContent.withExtraPersons(...persons).build()).map(({ code }) => code);
    expect(codes).toEqual(['atMost']);
  });

  it('the manager and the replacement do not count', () => {
    const content = aContent.signedFor({ manager: true, replacement: true }).withExtraPersons(...several(3, signer));
    expect(exceededLimits(content.build())).toEqual([]);
  });
});
