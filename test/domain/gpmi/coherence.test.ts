import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import { incoherences } from '../../../domain/gpmi/coherence.ts';
import { EMPTY_CONTENT, type GpmiContent } from '../../../domain/gpmi/gpmiContent.ts';
import { aContent, aGoal, anExtraPerson, aStep, several } from '../../builders/aContent.ts';
import {
  aCommunityService,
  aFullContent,
  anEmployment,
  anExtraHelp,
  aStudy,
  aTraining,
  aTrajectory,
} from '../../builders/aFullContent.ts';

const hard = (code: string, rule: string, path: unknown[], params = {}) => ({
  code,
  rule,
  severity: 'hard',
  path,
  params,
});

describe('R018: a draft may be saved with anything still empty', () => {
  it('a blank GPMI is coherent, and so is a complete one', () => {
    expect(incoherences(EMPTY_CONTENT)).toEqual([]);
    expect(incoherences(aContent.build())).toEqual([]);
    expect(incoherences(aFullContent.build())).toEqual([]);
  });
});

describe('A33: the contract ends on or after the day it begins', () => {
  it.each([
    { begin: '2026-03-01', end: '2026-03-01', isRefused: false },
    { begin: '2026-03-01', end: '2026-02-28', isRefused: true },
    { begin: '2024-02-29', end: '2024-02-28', isRefused: true },
    { begin: '2026-12-31', end: '2027-01-01', isRefused: false },
  ])('from $begin to $end: refused $isRefused', ({ begin, end, isRefused }) => {
    expect(incoherences(aContent.beginningOn(begin).endingOn(end).build())).toEqual(
      isRefused ? [hard('endBeforeBegin', 'A33', ['end', 'endOn'], { beginOn: begin })] : [],
    );
  });

  it.each([
    { name: 'an open end', content: aContent.withOpenEnd() },
    { name: 'an open end typed as a day', content: aContent.endingOn('2099-12-31') },
  ])('A01: $name comes after every begin but one beyond the day that stands for it', ({ content }) => {
    expect(incoherences(content.beginningOn('2099-12-21').build())).toEqual([]);
    const found = incoherences(content.beginningOn('2099-12-22').build());
    expect(found).toMatchObject([{ code: 'endBeforeBegin', rule: 'A33', path: ['beginOn'] }]);
  });

  it('asks nothing of a begin while no end was chosen', () => {
    expect(incoherences(aContent.with({ end: null }).beginningOn('2150-01-01').build())).toEqual([]);
  });

  it('asks nothing of an end without a begin', () => {
    expect(incoherences(aContent.with({ beginOn: null }).build())).toEqual([]);
  });
});

describe('R027: a step ends on or after the day it begins', () => {
  const days = (from: string | null, until: string | null) => ({
    kind: 'days' as const,
    fromOn: from === null ? null : day(from),
    untilOn: until === null ? null : day(until),
  });

  it.each(['beneficiarySteps', 'centreSteps'] as const)('in %s', (list) => {
    const backwards = aStep('b', { period: days('2026-04-02', '2026-04-01') });
    expect(incoherences(aContent.with({ [list]: [aStep('a'), backwards] }).build())).toEqual([
      hard('untilBeforeFrom', 'R027', [list, 1, 'period', 'untilOn'], { fromOn: '2026-04-02' }),
    ]);
  });

  it.each([
    days('2026-04-01', '2026-04-01'),
    days('2026-04-01', null),
    days(null, '2026-04-01'),
    days(null, null),
    { kind: 'words' as const, text: 'elke week' },
    null,
  ])('accepts %j', (period) => {
    expect(incoherences(aContent.withBeneficiarySteps(aStep('a', { period })).build())).toEqual([]);
  });
});

describe('A33: a training and a community service end on or after the day they begin', () => {
  const dated = [
    { section: 'trainings', make: aTraining },
    { section: 'communityServices', make: aCommunityService },
  ];
  const between = ({ section, make }: (typeof dated)[number], beginOn: string | null, endOn: string | null) => {
    const days = { beginOn: beginOn === null ? null : day(beginOn), endOn: endOn === null ? null : day(endOn) };
    return incoherences(aContent.with({ [section]: [make('x', days)] }).build());
  };

  it.each(dated)('in $section', (where) => {
    expect(between(where, '2026-04-01', '2026-03-31')).toEqual([
      hard('endBeforeBegin', 'A33', [where.section, 0, 'endOn'], { beginOn: '2026-04-01' }),
    ]);
    expect(between(where, '2026-04-01', '2026-04-01')).toEqual([]);
  });

  it.each(dated)('asks nothing of $section whose begin or end is still empty', (where) => {
    expect([...between(where, null, '2026-03-31'), ...between(where, '2026-04-01', null)]).toEqual([]);
  });
});

describe('the items of a list and what refers to them', () => {
  const unlinked = (id: string) => aStep(id, { goalId: null, actionAreaId: null });
  const makers = {
    goals: aGoal,
    actionAreas: (id: string) => ({ id, area: null, description: null }),
    beneficiarySteps: unlinked,
    centreSteps: unlinked,
    extraHelps: anExtraHelp,
    studies: aStudy,
    trainings: aTraining,
    communityServices: aCommunityService,
    employments: anEmployment,
    extraPersons: anExtraPerson,
    trajectories: aTrajectory,
  } as const satisfies Partial<Record<keyof GpmiContent, (id: string) => { id: string }>>;

  const duplicatesOf = (content: GpmiContent) => incoherences(content).filter(({ code }) => code === 'duplicateItem');

  it('every list of a content is tried here', () => {
    const lists = Object.entries(EMPTY_CONTENT).flatMap(([section, value]) => (Array.isArray(value) ? [section] : []));
    expect(Object.keys(makers)).toEqual(lists);
  });

  it.each(Object.keys(makers) as (keyof typeof makers)[])(
    'R023: two items of %s with one id are refused at the second',
    (list) => {
      const make = makers[list];
      const items = { [list]: [make('x'), make('y'), make('x')] };
      const content = aContent.with({ goals: [], actionAreas: [], beneficiarySteps: [], centreSteps: [] }).with(items);
      expect(duplicatesOf(content.build())).toEqual([hard('duplicateItem', 'R023', [list, 2, 'id'])]);
    },
  );

  it('R023, R214: two outside persons with one id are refused, whatever sections they stand in', () => {
    const contacts = [anExtraPerson('x'), anExtraPerson('y')];
    const content = aContent.with({
      studies: [aStudy('x', { contacts: [anExtraPerson('x'), anExtraPerson('x')] })],
      trainings: [aTraining('x', { contacts })],
      communityServices: [aCommunityService('x', { contacts })],
      extraPersons: [anExtraPerson('z'), anExtraPerson('x')],
    });
    expect(duplicatesOf(content.build())).toEqual(
      [
        ['studies', 0, 'contacts', 1],
        ['trainings', 0, 'contacts', 0],
        ['communityServices', 0, 'contacts', 0],
        ['communityServices', 0, 'contacts', 1],
        ['extraPersons', 1],
      ].map((path) => hard('duplicateItem', 'R023', [...path, 'id'])),
    );
  });

  it('the same id in two lists is no clash', () => {
    const step = aStep('same', { goalId: 'same', actionAreaId: null });
    const content = aContent.with({ goals: [aGoal('same')], beneficiarySteps: [step], centreSteps: [step] });
    expect(incoherences(content.build())).toEqual([]);
  });

  it.each(['beneficiarySteps', 'centreSteps'] as const)('R148, R150: %s may only name what is there', (list) => {
    const lost = aStep('a', { goalId: 'goal-9', actionAreaId: 'area-9' });
    expect(incoherences(aContent.with({ [list]: [lost] }).build())).toEqual([
      hard('unknownItem', 'R150', [list, 0, 'goalId']),
      hard('unknownItem', 'R148', [list, 0, 'actionAreaId']),
    ]);
  });

  it('R024: a list that is too long is no content to save', () => {
    const content = aContent.withCentreSteps(...several(21, (id) => aStep(id))).build();
    expect(incoherences(content).map(({ code }) => code)).toEqual(['atMost']);
  });
});
