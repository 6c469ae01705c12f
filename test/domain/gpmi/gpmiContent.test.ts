import { describe, expect, it } from '@jest/globals';
import { EMPTY_CONTENT, GpmiContent } from '../../../domain/gpmi/gpmiContent.ts';
import { aContent, anExtraPerson, aStep, several } from '../../builders/aContent.ts';

const faultsOf = (content: unknown): string[] =>
  GpmiContent.safeParse(content).error?.issues.map(({ path }) => `/${path.join('/')}`) ?? [];

describe('the shape of what a caseworker writes', () => {
  it('R018: may be blank, half or complete', () => {
    expect(GpmiContent.parse(EMPTY_CONTENT)).toEqual(EMPTY_CONTENT);
    expect(GpmiContent.parse(aContent.build())).toEqual(aContent.build());
    const halfStep = aStep('a', { kind: null, description: null, period: null, goalId: null, actionAreaId: null });
    expect(faultsOf(aContent.withBeneficiarySteps(halfStep).build())).toEqual([]);
  });

  it.each([
    { name: 'a day that does not exist', content: { ...aContent.build(), beginOn: '2026-02-30' }, at: '/beginOn' },
    { name: 'an end that is neither a day nor open', content: { ...aContent.build(), end: '2026-03-01' }, at: '/end' },
    {
      name: 'a text that is too long',
      content: aContent.withBeneficiarySteps(aStep('a', { description: 'x'.repeat(10_000) })).build(),
      at: '/beneficiarySteps/0/description',
    },
    {
      name: 'a period in words that is too long',
      content: aContent.withCentreSteps(aStep('a', { period: { kind: 'words', text: 'x'.repeat(201) } })).build(),
      at: '/centreSteps/0/period/text',
    },
    {
      name: 'an id that is none',
      content: aContent.withExtraPersons(anExtraPerson('a b')).build(),
      at: '/extraPersons/0/id',
    },
    {
      name: 'a manager who is no caseworker’s id',
      content: { ...aContent.build(), manager: { caseworkerId: '1', mustSign: true } },
      at: '/manager/caseworkerId',
    },
    {
      name: 'a kind of step that is not in the list',
      content: { ...aContent.build(), centreSteps: [{ ...aStep('a'), kind: 'prayer' }] },
      at: '/centreSteps/0/kind',
    },
    {
      name: 'a sign-flag that is a word',
      content: { ...aContent.build(), extraPersons: [{ ...anExtraPerson('a'), mustSign: 'yes' }] },
      at: '/extraPersons/0/mustSign',
    },
  ])('refuses $name, and points at it', ({ content, at }) => {
    expect(faultsOf(content)).toEqual([at]);
  });

  it('refuses a field it does not know, at every level', () => {
    const { beginOn: _beginOn, ...withoutBegin } = aContent.build();
    expect(faultsOf(withoutBegin)).toEqual(['/beginOn']);
    expect(GpmiContent.safeParse({ ...aContent.build(), status: 'signed' }).success).toBe(false);
    const step = { ...aStep('a'), printed: true };
    expect(faultsOf({ ...aContent.build(), centreSteps: [step] })).toEqual(['/centreSteps/0']);
    expect(faultsOf({ ...aContent.build(), end: { kind: 'open', endOn: '2099-12-21' } })).toEqual(['/end']);
  });

  it('stays small: a list longer than any contract may hold is no request', () => {
    expect(faultsOf(aContent.withCentreSteps(...several(101, (id) => aStep(id))).build())).toEqual(['/centreSteps']);
    expect(faultsOf(aContent.withCentreSteps(...several(100, (id) => aStep(id))).build())).toEqual([]);
  });
});
