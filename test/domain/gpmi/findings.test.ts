import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import type { Finding } from '../../../domain/finding.ts';
import { findingsOf, hardOnes } from '../../../domain/gpmi/findings.ts';
import { EMPTY_CONTENT, GpmiContent } from '../../../domain/gpmi/gpmiContent.ts';
import { aContent, aGoal, anExtraPerson, aStep, MANAGER_ID } from '../../builders/aContent.ts';
import {
  aCommunityService,
  aFullContent,
  anAssistingPerson,
  aPartner,
  aStudy,
  aTraining,
} from '../../builders/aFullContent.ts';

const TODAY = day('2026-03-02');
type Built = { build: () => GpmiContent };

const refusals = (content: Built): string[] =>
  hardOnes(findingsOf(content.build(), TODAY)).map(
    ({ code, path, rule }: Finding) => `${code} /${path.join('/')} ${rule}`,
  );

describe('A32: what stands between a content and its validation', () => {
  it('a complete content has nothing to be said of it', () => {
    expect(findingsOf(aContent.build(), TODAY)).toEqual([]);
    expect(findingsOf(aFullContent.build(), TODAY).map(({ code }) => code)).toEqual(['communityServiceAnnulled']);
    expect(refusals(aContent.withOpenEnd())).toEqual([]);
  });

  it('T118: a blank one lacks all at once, in the order of the form', () => {
    expect(refusals({ build: () => EMPTY_CONTENT })).toEqual([
      'missing /beginOn R015',
      'missing /end R015',
      'missing /manager R009',
      'noCentreSigner /manager A29',
      'missing /needsAnalysis R265',
      'noStep /beneficiarySteps R151',
    ]);
  });
});

describe('R265: the needs analysis comes before the contract', () => {
  it.each([
    { doneOn: '2026-03-02', found: [] },
    { doneOn: '2020-01-01', found: [] },
    { doneOn: '2026-03-03', found: ['dayInTheFuture /needsAnalysis/doneOn R265'] },
  ])('done on $doneOn, validated on 2 March', ({ doneOn, found }) => {
    expect(refusals(aContent.withNeedsAnalysis({ doneOn: day(doneOn) }))).toEqual(found);
  });

  it('T118: none at all is missing, whatever else is filled in', () => {
    expect(refusals(aContent.withNeedsAnalysis(null))).toEqual(['missing /needsAnalysis R265']);
  });

  it('R264: every kind of analysis will do, without a reference or notes', () => {
    for (const kind of ['socialBalance', 'otherDocument', 'talk'] as const) {
      expect(refusals(aContent.withNeedsAnalysis({ kind, needs: null }))).toEqual([]);
    }
  });
});

describe('R211: the person is told of his right to assistance before the contract', () => {
  it.each([
    { toldOn: '2026-03-02', found: [] },
    { toldOn: '2026-03-03', found: ['dayInTheFuture /assistingPerson/toldOn R211'] },
  ])('told on $toldOn, validated on 2 March', ({ toldOn, found }) => {
    expect(refusals(aContent.with({ assistingPerson: anAssistingPerson({ toldOn: day(toldOn) }) }))).toEqual(found);
  });
});

describe('A29: somebody of the centre signs', () => {
  it.each([
    { manager: true, replacement: true, found: [] },
    { manager: true, replacement: false, found: [] },
    { manager: false, replacement: true, found: [] },
    { manager: false, replacement: false, found: ['noCentreSigner /manager/mustSign A29'] },
  ])('manager $manager, replacement $replacement', ({ found, ...by }) => {
    expect(refusals(aContent.signedFor(by))).toEqual(found);
  });

  it('R010: a replacement is not needed', () => {
    expect(refusals(aContent.with({ replacement: null }))).toEqual([]);
  });

  it('without a manager the finding points at the manager, and at him only', () => {
    expect(refusals(aContent.with({ manager: null }))).toEqual([
      'missing /manager R009',
      'noCentreSigner /manager A29',
    ]);
  });

  it('without a manager a replacement can sign, but not manage', () => {
    const replacement = { caseworkerId: MANAGER_ID, mustSign: true };
    expect(refusals(aContent.with({ manager: null, replacement }))).toEqual(['missing /manager R009']);
  });
});

describe('R151: a contract names at least one step', () => {
  it('of either side', () => {
    expect(refusals(aContent.withBeneficiarySteps())).toEqual([]);
    expect(refusals(aContent.withCentreSteps())).toEqual([]);
    expect(refusals(aContent.withCentreSteps().withBeneficiarySteps())).toEqual(['noStep /beneficiarySteps R151']);
  });
});

describe('R209, D012: an organisation that takes part', () => {
  it.each([
    { name: 'T117: signs without a stated expectation', change: { expectation: null }, found: ['missing /extraPersons/0/expectation R209'] }, // prettier-ignore
    { name: 'T117: signs, is not marked, and nothing is expected', change: { isInvolved: false, expectation: ' ' }, found: ['missing /extraPersons/0/expectation R209'] }, // prettier-ignore
    { name: 'is involved and does not sign', change: { mustSign: false }, found: ['involvedMustSign /extraPersons/0/mustSign R209'] }, // prettier-ignore
    { name: 'is involved, without a name for the organisation', change: { organisation: null }, found: [] },
    { name: 'lacks both', change: { mustSign: false, expectation: '' }, found: ['missing /extraPersons/0/expectation R209', 'involvedMustSign /extraPersons/0/mustSign R209'] }, // prettier-ignore
    { name: 'is a mere contact', change: { isInvolved: false, mustSign: false, expectation: null }, found: [] },
    { name: 'is a person of trust who signs', change: { isInvolved: false, organisation: null, expectation: null }, found: [] }, // prettier-ignore
  ])('$name', ({ change, found }) => {
    expect(refusals(aContent.withExtraPersons({ ...aPartner, ...change }))).toEqual(found);
  });
});

describe('R209, A32: a contact person of a school, a training or a service', () => {
  const sections = [
    { section: 'studies', make: aStudy },
    { section: 'trainings', make: aTraining },
    { section: 'communityServices', make: aCommunityService },
  ] as const;
  const withContact = ({ section, make }: (typeof sections)[number], change: object) =>
    refusals(aContent.with({ [section]: [make('x', { contacts: [anExtraPerson('p', change)] })] }));

  it.each(sections)('of $section needs neither expectation nor signature', (where) => {
    expect(withContact(where, { organisation: 'Hogeschool Lindeveld' })).toEqual([]);
    expect(withContact(where, { mustSign: true })).toEqual([]);
  });

  it.each(sections)('of $section whose organisation takes part needs both', (where) => {
    const at = `/${where.section}/0/contacts/0`;
    expect(withContact(where, { isInvolved: true })).toEqual([
      `missing ${at}/expectation R209`,
      `involvedMustSign ${at}/mustSign R209`,
    ]);
    expect(withContact(where, { organisation: 'vzw', mustSign: true })).toEqual([`missing ${at}/expectation R209`]);
  });
});

describe('all that is found comes together', () => {
  it('A32: in the order of the form, item by item, whatever rule found it', () => {
    const content = aContent.with({
      beginOn: null,
      beneficiarySteps: [aStep('a', { goalId: 'goal-9' }), aStep('b', { description: null })],
      trainings: [aTraining('t', { name: null, costs: { enrolment: null, insurance: 'centre', workClothes: 'nobody', travel: 'centre' } })], // prettier-ignore
      extraPersons: [anExtraPerson('p', { name: null })],
    });
    expect(findingsOf(content.build(), TODAY).map(({ path }) => `/${path.join('/')}`)).toEqual([
      '/beginOn',
      '/beneficiarySteps/0/goalId',
      '/beneficiarySteps/1/description',
      '/trainings/0/name',
      '/trainings/0/costs/enrolment',
      '/trainings/0/costs/workClothes',
      '/extraPersons/0/name',
    ]);
  });

  it('A32: hard findings, incoherences and warnings in one answer, the hard ones told apart', () => {
    const content = aContent
      .endingOn('2026-01-01')
      .withNeedsAnalysis(null)
      .with({ goals: [aGoal('goal-1'), aGoal('goal-2', { text: null })] })
      .withExtraPersons(...[1, 2, 3, 4].map((id) => anExtraPerson(`p${id}`, { mustSign: true })))
      .build();
    const all = findingsOf(content, TODAY);
    expect(all.map(({ code }) => code)).toEqual([
      'endBeforeBegin',
      'missing',
      'missing',
      'goalWithoutStep',
      'stepOutsidePeriod',
      'stepOutsidePeriod',
      'atMost',
      'atMostOutsideSigners',
    ]);
    expect(hardOnes(all)).toHaveLength(5);
    expect(all.filter(({ severity }) => severity === 'warning')).toHaveLength(3);
  });

  it('the contents these tests are made of are ones that can be sent', () => {
    expect(GpmiContent.parse(aFullContent.build())).toEqual(aFullContent.build());
  });
});
