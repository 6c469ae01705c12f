import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import { warnings } from '../../../domain/gpmi/warnings.ts';
import { EMPTY_CONTENT } from '../../../domain/gpmi/gpmiContent.ts';
import { aContent, aGoal, aStep, MANAGER_ID } from '../../builders/aContent.ts';
import { aCommunityService, anExtraHelp, aTraining } from '../../builders/aFullContent.ts';

const warning = (code: string, rule: string, path: unknown[], params = {}) => ({
  code,
  rule,
  severity: 'warning',
  path,
  params,
});
const of = (content: { build: () => Parameters<typeof warnings>[0] }) => warnings(content.build());

describe('A32: what is only warned of', () => {
  it('nothing, in a good contract', () => {
    expect(of(aContent)).toEqual([]);
  });

  it('R254: steps of one side only, pointing at the empty side', () => {
    expect(of(aContent.withCentreSteps())).toEqual([warning('oneSidedSteps', 'R254', ['centreSteps'])]);
    expect(of(aContent.withBeneficiarySteps())).toEqual([warning('oneSidedSteps', 'R254', ['beneficiarySteps'])]);
  });

  it('R133: no action area', () => {
    const free = aStep('a', { actionAreaId: null });
    const content = aContent.with({ actionAreas: [], beneficiarySteps: [free], centreSteps: [free] });
    expect(of(content)).toEqual([warning('noActionArea', 'R133', ['actionAreas'])]);
  });

  it('R148: an action area that no step leads to', () => {
    const second = { id: 'area-2', area: 'debt', description: 'Afbetaling' } as const;
    const content = aContent.with({ actionAreas: [...aContent.build().actionAreas, second] });
    expect(of(content)).toEqual([warning('actionAreaWithoutStep', 'R148', ['actionAreas', 1])]);
  });

  it('R150: a goal that no step leads to', () => {
    const content = aContent.with({ goals: [aGoal('goal-1'), aGoal('goal-2')] });
    expect(of(content)).toEqual([warning('goalWithoutStep', 'R150', ['goals', 1])]);
  });

  it('R010: somebody who replaces himself', () => {
    const content = aContent.with({ replacement: { caseworkerId: MANAGER_ID, mustSign: false } });
    expect(of(content)).toEqual([warning('sameCaseworkerTwice', 'R010', ['replacement', 'caseworkerId'])]);
    expect(of(aContent.with({ replacement: null }))).toEqual([]);
  });

  it('a blank GPMI only misses an action area', () => {
    expect(warnings(EMPTY_CONTENT)).toEqual([warning('noActionArea', 'R133', ['actionAreas'])]);
  });
});

describe('R153: financial help is decided on a request of its own', () => {
  const help = (change: object) => of(aContent.with({ extraHelps: [anExtraHelp('a', change)] }));

  it('warns of help in money that names no request', () => {
    expect(help({ aidRequestId: null })).toEqual([
      warning('financialHelpWithoutRequest', 'R153', ['extraHelps', 0, 'aidRequestId']),
    ]);
  });

  it('says nothing of help that is no money, or that names one', () => {
    expect([...help({ isFinancial: false, aidRequestId: null }), ...help({})]).toEqual([]);
  });
});

describe('R216: the means that the person chose', () => {
  const help = (change: object) =>
    of(aContent.with({ extraHelps: [anExtraHelp('a', { motivation: null, ...change })] }));

  it('are set aside when the centre proposes others and does not say why', () => {
    const setAside = [warning('choiceSetAside', 'R216', ['extraHelps', 0, 'motivation'])];
    expect(help({})).toEqual(setAside);
    expect(help({ motivation: ' ' })).toEqual(setAside);
  });

  it.each([
    { name: 'the centre says why', change: { motivation: 'Drie keer zo duur' } },
    { name: 'the centre proposes nothing else', change: { proposedMeans: null } },
    { name: 'the centre proposes the same', change: { proposedMeans: ' Een tweedehandse fiets\n' } },
    { name: 'the person chose nothing', change: { chosenMeans: '' } },
  ])('are not, when $name', ({ change }) => {
    expect(help(change)).toEqual([]);
  });
});

describe('L011: the costs of a vocational training', () => {
  const training = (change: object) => of(aContent.with({ trainings: [aTraining('a', change)] }));
  const PAID = { enrolment: 'centre', insurance: 'centre', workClothes: 'centre', travel: 'centre' };

  it.each(['enrolment', 'insurance', 'workClothes', 'travel'])(
    'warns when nobody pays, or nobody said who (%s)',
    (cost) => {
      const uncovered = [warning('trainingCostNotCovered', 'L011', ['trainings', 0, 'costs', cost])];
      expect(training({ costs: { ...PAID, [cost]: 'nobody' } })).toEqual(uncovered);
      expect(training({ costs: { ...PAID, [cost]: null } })).toEqual(uncovered);
      expect(training({ costs: { ...PAID, [cost]: 'thirdParty' } })).toEqual([]);
    },
  );

  it('are asked of no other training', () => {
    const costs = { enrolment: null, insurance: null, workClothes: 'nobody', travel: null };
    expect(training({ isVocational: false, costs })).toEqual([]);
  });
});

describe('C01, L015: community service', () => {
  it('is warned of by the judgment that annulled it, however it is filled in', () => {
    const params = { judgment: '86/2018', annulledOn: '2018-07-05' };
    expect(of(aContent.with({ communityServices: [aCommunityService('a', { name: null })] }))).toEqual([
      warning('communityServiceAnnulled', 'C01', ['communityServices', 0], params),
    ]);
  });
});

describe('A33: step periods outside the contract', () => {
  const step = (from: string | null, until: string | null) =>
    aStep('a', {
      period: { kind: 'days', fromOn: from === null ? null : day(from), untilOn: until === null ? null : day(until) },
    });
  const contract = aContent.beginningOn('2026-03-01').endingOn('2027-02-28');

  it.each([
    { from: '2026-02-28', until: '2026-04-01' },
    { from: '2026-04-01', until: '2027-03-01' },
    { from: '2026-02-28', until: null },
    { from: null, until: '2027-03-01' },
    { from: '2025-01-01', until: '2028-01-01' },
  ])('warns of $from to $until', ({ from, until }) => {
    expect(of(contract.withBeneficiarySteps(step(from, until)))).toEqual([
      warning('stepOutsidePeriod', 'A33', ['beneficiarySteps', 0, 'period']),
    ]);
    expect(of(contract.withCentreSteps(step(from, until)))).toEqual([
      warning('stepOutsidePeriod', 'A33', ['centreSteps', 0, 'period']),
    ]);
  });

  it.each([
    { from: '2026-03-01', until: '2027-02-28' },
    { from: null, until: null },
  ])('takes $from to $until', ({ from, until }) => {
    expect(of(contract.withBeneficiarySteps(step(from, until)))).toEqual([]);
  });

  it('says nothing of a period in words, or of none', () => {
    const words = aStep('a', { period: { kind: 'words', text: 'elke week' } });
    expect(of(contract.withBeneficiarySteps(words, aStep('b', { period: null })))).toEqual([]);
  });

  it('an open end has no outside after it, also when it was typed as a day; no begin none before', () => {
    const late = step('2026-04-01', '2150-01-01');
    expect(of(contract.withOpenEnd().withBeneficiarySteps(late))).toEqual([]);
    expect(of(contract.endingOn('2099-12-31').withBeneficiarySteps(late))).toEqual([]);
    expect(of(contract.with({ end: null }).withBeneficiarySteps(late))).toEqual([]);
    expect(of(contract.with({ beginOn: null }).withBeneficiarySteps(step('2000-01-01', null)))).toEqual([]);
  });
});
