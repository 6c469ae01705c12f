import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../../domain/calendar/plainDate.ts';
import type { GpmiContent } from '../../../domain/gpmi/gpmiContent.ts';
import { missingFields } from '../../../domain/gpmi/missingFields.ts';
import { aContent, aStep } from '../../builders/aContent.ts';
import {
  aCommunityService,
  aFullContent,
  anAssistingPerson,
  aStudy,
  aTraining,
  aTrajectory,
} from '../../builders/aFullContent.ts';
import { holdsForAll } from '../../builders/properties.ts';

const TODAY = day('2026-03-02');

const missingIn = (content: GpmiContent): string[] =>
  missingFields(content).map(({ code, path, rule }) => `${code} /${path.join('/')} ${rule}`);

describe('A32: what must be filled in before a GPMI can be validated', () => {
  it('nothing is missing in a complete content', () => {
    expect([...missingIn(aContent.build()), ...missingIn(aFullContent.build())]).toEqual([]);
  });

  const mandatory: [path: (string | number)[], rule: string][] = [
    [['beginOn'], 'R015'],
    [['end'], 'R015'],
    [['manager'], 'R009'],
    [['needsAnalysis'], 'R265'],
    [['needsAnalysis', 'doneOn'], 'R265'],
    [['needsAnalysis', 'caseworkerId'], 'R265'],
    [['needsAnalysis', 'kind'], 'R265'],
    [['goals', 0, 'text'], 'R150'],
    [['goals', 0, 'horizon'], 'R150'],
    [['actionAreas', 0, 'area'], 'R022'],
    [['actionAreas', 0, 'description'], 'R022'],
    [['beneficiarySteps', 0, 'kind'], 'R027'],
    [['beneficiarySteps', 0, 'description'], 'R027'],
    [['beneficiarySteps', 0, 'period'], 'R027'],
    [['beneficiarySteps', 1, 'otherKind'], 'A31'],
    [['centreSteps', 0, 'kind'], 'R033'],
    [['centreSteps', 0, 'description'], 'R033'],
    [['centreSteps', 0, 'period'], 'R033'],
    [['extraHelps', 0, 'description'], 'R038'],
    [['studies', 0, 'type'], 'R041'],
    [['studies', 0, 'otherType'], 'A31'],
    [['studies', 0, 'school'], 'R041'],
    [['studies', 0, 'contacts', 0, 'name'], 'R041'],
    [['trainings', 0, 'kind'], 'R045'],
    [['trainings', 0, 'otherKind'], 'A31'],
    [['trainings', 0, 'name'], 'R045'],
    [['trainings', 0, 'beginOn'], 'R045'],
    [['trainings', 0, 'endOn'], 'R045'],
    [['trainings', 0, 'institution'], 'R045'],
    [['trainings', 0, 'contacts', 0, 'name'], 'R046'],
    [['communityServices', 0, 'name'], 'R049'],
    [['communityServices', 0, 'beginOn'], 'R049'],
    [['communityServices', 0, 'contacts', 0, 'name'], 'R050'],
    [['employments', 0, 'name'], 'R052'],
    [['extraPersons', 0, 'name'], 'R055'],
    [['extraPersons', 0, 'expectation'], 'R209'],
    [['assistingPerson', 'name'], 'A29'],
    [['trajectories', 0, 'otherKind'], 'A31'],
  ];
  /** Without a choice nobody asks for the words that go with it. */
  const OWN_WORDS: Record<string, string> = {
    'studies/0/otherType': 'studies/0/type',
    'trainings/0/otherKind': 'trainings/0/kind',
  };

  /** Every other field that can be empty. */
  const optional: (string | number)[][] = [
    ['requestedBy'],
    ['replacement'],
    ...['reference', 'needs', 'problems', 'wishes', 'expectations', 'strengths', 'weakPoints', 'abilities', 'centreCanDo'].map((field) => ['needsAnalysis', field]), // prettier-ignore
    ...['direction', 'conditions'].map((field) => ['goals', 0, field]),
    ...['goalId', 'actionAreaId'].map((field) => ['beneficiarySteps', 0, field]),
    ...['aidRequestId', 'chosenMeans', 'chosenCostCents', 'proposedMeans', 'proposedCostCents', 'motivation'].map((field) => ['extraHelps', 0, field]), // prettier-ignore
    ...['schoolYear', 'expectedEndOn', 'towardsWork', 'isStudyGrantAsked', 'isChildAllowanceClaimed', 'isMaintenanceClaimed'].map((field) => ['studies', 0, field]), // prettier-ignore
    ...['description', 'bonusConditions'].map((field) => ['trainings', 0, field]),
    ...['enrolment', 'insurance', 'workClothes', 'travel'].map((cost) => ['trainings', 0, 'costs', cost]),
    ...['endOn', 'organisation', 'description'].map((field) => ['communityServices', 0, field]),
    ['employments', 0, 'description'],
    ...['function', 'organisation'].map((field) => ['extraPersons', 0, field]),
    ['assistingPerson'],
    ...['toldOn', 'relation', 'organisation'].map((field) => ['assistingPerson', field]),
    ...['responsibleId', 'second'].map((field) => ['trajectories', 0, field]),
    ['trajectories', 0, 'kind'],
  ];

  /** The same content with the value at a path replaced. */
  function replaced(content: GpmiContent, path: readonly (string | number)[], value: unknown): GpmiContent {
    const copy = structuredClone(content);
    let place = copy as unknown as Record<string | number, unknown>;
    for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
    place[path.at(-1)!] = value;
    return copy;
  }

  it.each(mandatory)('without %j it says exactly that, by %s', (path, rule) => {
    const content = replaced(aFullContent.build(), path, null);
    expect(missingIn(content)).toEqual([`missing /${path.join('/')} ${rule}`]);
  });

  it.each(optional.map((path) => ({ path, at: path.join('/') })))('R018: $at may stay empty', ({ path }) => {
    expect(missingIn(replaced(aFullContent.build(), path, null))).toEqual([]);
  });

  it('T112: a community service without begin is refused, without description it is not', () => {
    const service = (change: object) => aContent.with({ communityServices: [aCommunityService('c', change)] });
    expect(missingIn(service({ beginOn: null }).build())).toEqual(['missing /communityServices/0/beginOn R049']);
    expect(missingIn(service({ description: null }).build())).toEqual([]);
  });

  it('whatever set of them is taken away, exactly that set is found', () => {
    const single = mandatory.filter(([path]) => path.join('/') !== 'needsAnalysis');
    holdsForAll(
      fc.property(fc.subarray(single), (taken) => {
        const content = taken.reduce((rest, [path]) => replaced(rest, path, null), aFullContent.build());
        const paths = new Set(taken.map(([path]) => path.join('/')));
        const expected = taken
          .map(([path, rule]) => [path.join('/'), rule] as const)
          .filter(([path]) => !paths.has(OWN_WORDS[path] ?? ''))
          .map(([path, rule]) => `missing /${path} ${rule}`);
        expect(missingIn(content).toSorted()).toEqual(expected.toSorted());
      }),
      300,
    );
  });

  const DAYS_AND_PARTS = ['beginOn', 'end', 'endOn', 'manager', 'needsAnalysis', 'doneOn', 'caseworkerId', 'period'];
  const CHOICES = ['kind', 'type', 'area'];
  const texts = mandatory.filter(([path]) => ![...DAYS_AND_PARTS, ...CHOICES].includes(String(path.at(-1))));
  it.each(texts)('a blank %j counts as empty', (path, rule) => {
    for (const blank of ['', '   ', '\n\t', '\u200b']) {
      const content = replaced(aFullContent.build(), path, blank);
      expect(missingIn(content)).toEqual([`missing /${path.join('/')} ${rule}`]);
    }
  });

  it.each([
    { kind: 'days' as const, fromOn: null, untilOn: null },
    { kind: 'words' as const, text: ' ' },
  ])('R027: a step with the period %j has none', (period) => {
    expect(missingIn(aContent.withBeneficiarySteps(aStep('a', { period })).build())).toEqual([
      'missing /beneficiarySteps/0/period R027',
    ]);
  });

  it('R027: one day of a period is enough', () => {
    const from = aStep('a', { period: { kind: 'days', fromOn: TODAY, untilOn: null } });
    const until = aStep('b', { period: { kind: 'days', fromOn: null, untilOn: TODAY } });
    expect(missingIn(aContent.withBeneficiarySteps(from, until).build())).toEqual([]);
  });

  it('A31: the words of another kind are asked only for another kind', () => {
    const content = aContent.withBeneficiarySteps(aStep('a', { kind: 'health', otherKind: null })).with({
      studies: [aStudy('s')],
      trainings: [aTraining('t')],
      trajectories: [aTrajectory('t', { kind: 'scp' }), aTrajectory('u', { kind: null })],
    });
    expect(missingIn(content.build())).toEqual([]);
  });

  it('R022: the area "other" asks for no words beside its description', () => {
    expect(
      missingIn(aContent.with({ actionAreas: [{ id: 'area-1', area: 'other', description: 'Muziek' }] }).build()),
    ).toEqual([]);
  });

  it('A29: who assists and does not sign needs no name', () => {
    expect(missingIn(aContent.with({ assistingPerson: anAssistingPerson({ name: null }) }).build())).toEqual([]);
  });
});
