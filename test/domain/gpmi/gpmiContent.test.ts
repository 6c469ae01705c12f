import { describe, expect, it } from '@jest/globals';
import { EMPTY_CONTENT, GpmiContent } from '../../../domain/gpmi/gpmiContent.ts';
import { aContent, anExtraPerson, aStep, several } from '../../builders/aContent.ts';
import {
  aCommunityService,
  aFullContent,
  anAssistingPerson,
  anEmployment,
  anExtraHelp,
  aStudy,
  aTraining,
  aTrajectory,
} from '../../builders/aFullContent.ts';

const faultsOf = (content: unknown): string[] =>
  GpmiContent.safeParse(content).error?.issues.map(({ path }) => `/${path.join('/')}`) ?? [];

describe('the shape of what a caseworker writes', () => {
  it('R018: may be blank, half or complete', () => {
    expect(GpmiContent.parse(EMPTY_CONTENT)).toEqual(EMPTY_CONTENT);
    expect(GpmiContent.parse(aContent.build())).toEqual(aContent.build());
    expect(GpmiContent.parse(aFullContent.build())).toEqual(aFullContent.build());
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
      name: 'a kind of step that is no code of any list',
      content: { ...aContent.build(), centreSteps: [{ ...aStep('a'), kind: 'pray often' }] },
      at: '/centreSteps/0/kind',
    },
    {
      name: 'a cost below nothing',
      content: { ...aContent.build(), extraHelps: [anExtraHelp('a', { chosenCostCents: -1 })] },
      at: '/extraHelps/0/chosenCostCents',
    },
    {
      name: 'a request that is no id',
      content: { ...aContent.build(), extraHelps: [anExtraHelp('a', { aidRequestId: 'x' })] },
      at: '/extraHelps/0/aidRequestId',
    },
    {
      name: 'a contact of a study with a strange id',
      content: { ...aContent.build(), studies: [aStudy('a', { contacts: [anExtraPerson('a b')] })] },
      at: '/studies/0/contacts/0/id',
    },
    {
      name: 'a cost of a training that somebody unheard of pays',
      content: { ...aContent.build(), trainings: [{ ...aTraining('a'), costs: { ...aTraining('a').costs, travel: 'me' } }] }, // prettier-ignore
      at: '/trainings/0/costs/travel',
    },
    {
      name: 'a trajectory of a kind that is none',
      content: { ...aContent.build(), trajectories: [{ ...aTrajectory('a'), kind: 'vdab' }] },
      at: '/trajectories/0/kind',
    },
    {
      name: 'a request by somebody who cannot ask',
      content: { ...aContent.build(), requestedBy: 'police' },
      at: '/requestedBy',
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

  it('R018: every section may hold items with nothing in them', () => {
    const nobody = anExtraPerson('p', { name: null, function: null, organisation: null, expectation: null });
    const none = { beginOn: null, endOn: null, description: null, name: null };
    const costs = { enrolment: null, insurance: null, workClothes: null, travel: null };
    const content = aContent.with({
      extraHelps: [anExtraHelp('a', { description: null, aidRequestId: null, chosenMeans: null, chosenCostCents: null, proposedMeans: null, proposedCostCents: null, motivation: null })], // prettier-ignore
      studies: [aStudy('a', { type: null, school: null, schoolYear: null, expectedEndOn: null, towardsWork: null, isStudyGrantAsked: null, isChildAllowanceClaimed: null, contacts: [nobody] })], // prettier-ignore
      trainings: [aTraining('a', { ...none, kind: null, institution: null, costs, bonusConditions: null })],
      communityServices: [aCommunityService('a', { ...none, organisation: null })],
      employments: [anEmployment('a', { name: null, description: null })],
      extraPersons: [nobody],
      assistingPerson: anAssistingPerson({ toldOn: null, name: null, relation: null }),
      trajectories: [aTrajectory('a', { kind: null, responsibleId: null, second: null })],
    });
    expect(faultsOf(content.build())).toEqual([]);
  });

  it('R044, R048, R051: a second study, training or service can be sent: that they are one too many is no wrong shape', () => {
    const content = aContent.with({
      studies: several(2, aStudy),
      trainings: several(2, aTraining),
      communityServices: several(2, aCommunityService),
    });
    expect(faultsOf(content.build())).toEqual([]);
  });

  it('stays small: a list longer than any contract may hold is no request', () => {
    expect(faultsOf(aContent.withCentreSteps(...several(101, (id) => aStep(id))).build())).toEqual(['/centreSteps']);
    expect(faultsOf(aContent.withCentreSteps(...several(100, (id) => aStep(id))).build())).toEqual([]);
  });
});
