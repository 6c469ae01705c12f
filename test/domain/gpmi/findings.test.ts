import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../../domain/calendar/plainDate.ts';
import type { Finding } from '../../../domain/finding.ts';
import { findingsOf, hardOnes } from '../../../domain/gpmi/findings.ts';
import { EMPTY_CONTENT, GpmiContent } from '../../../domain/gpmi/gpmiContent.ts';
import { aContent, aGoal, anExtraPerson, aStep, MANAGER_ID } from '../../builders/aContent.ts';
import { holdsForAll } from '../../builders/properties.ts';

const TODAY = day('2026-03-02');
type Built = { build: () => GpmiContent };

const refusals = (content: Built): string[] =>
  hardOnes(findingsOf(content.build(), TODAY)).map(
    ({ code, path, rule }: Finding) => `${code} /${path.join('/')} ${rule}`,
  );

const partner = anExtraPerson('p', {
  organisation: 'VDAB',
  isInvolved: true,
  expectation: 'Volgt de opleiding op',
  mustSign: true,
});
/** Every optional part filled in as well, so that every mandatory field is there to be taken away. */
const full = aContent
  .withBeneficiarySteps(aStep('a'), aStep('b', { kind: 'other', otherKind: 'Vrijwilligerswerk' }))
  .withCentreSteps(aStep('c', { period: { kind: 'words', text: 'elke week' } }))
  .withExtraPersons(partner);

describe('A32: what must be filled in before a GPMI can be validated', () => {
  it('a complete content has nothing to be said of it', () => {
    expect(findingsOf(aContent.build(), TODAY)).toEqual([]);
    expect(findingsOf(full.build(), TODAY)).toEqual([]);
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

  const mandatory: [path: (string | number)[], rule: string][] = [
    [['beginOn'], 'R015'],
    [['end'], 'R015'],
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
    [['extraPersons', 0, 'name'], 'R055'],
    [['extraPersons', 0, 'expectation'], 'R209'],
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
    const content = replaced(full.build(), path, null);
    expect(refusals({ build: () => content })).toEqual([`missing /${path.join('/')} ${rule}`]);
  });

  it('whatever set of them is taken away, exactly that set is found', () => {
    const single = mandatory.filter(([path]) => path.join('/') !== 'needsAnalysis');
    holdsForAll(
      fc.property(fc.subarray(single), (taken) => {
        const content = taken.reduce((rest, [path]) => replaced(rest, path, null), full.build());
        const expected = taken
          // Without a kind nobody asks which other kind it is; that field belongs to another step here.
          .map(([path, rule]) => `missing /${path.join('/')} ${rule}`);
        expect(refusals({ build: () => content }).toSorted()).toEqual(expected.toSorted());
      }),
      300,
    );
  });

  const texts = mandatory.filter(([path]) =>
    ['text', 'horizon', 'description', 'otherKind', 'name', 'expectation'].includes(String(path.at(-1))),
  );
  it.each(texts)('a blank %j counts as empty', (path, rule) => {
    for (const blank of ['', '   ', '\n\t', '\u200b']) {
      const content = replaced(full.build(), path, blank);
      expect(refusals({ build: () => content })).toEqual([`missing /${path.join('/')} ${rule}`]);
    }
  });

  it.each([
    { kind: 'days' as const, fromOn: null, untilOn: null },
    { kind: 'words' as const, text: ' ' },
  ])('R027: a step with the period %j has none', (period) => {
    expect(refusals(aContent.withBeneficiarySteps(aStep('a', { period })))).toEqual([
      'missing /beneficiarySteps/0/period R027',
    ]);
  });

  it('R027: one day of a period is enough', () => {
    const from = aStep('a', { period: { kind: 'days', fromOn: TODAY, untilOn: null } });
    const until = aStep('b', { period: { kind: 'days', fromOn: null, untilOn: TODAY } });
    expect(refusals(aContent.withBeneficiarySteps(from, until))).toEqual([]);
  });

  it('A31: the words of another kind are asked only for another kind', () => {
    expect(refusals(aContent.withBeneficiarySteps(aStep('a', { kind: 'health', otherKind: null })))).toEqual([]);
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
    expect(refusals(aContent.withExtraPersons({ ...partner, ...change }))).toEqual(found);
  });
});

describe('all that is found comes together', () => {
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
    expect(GpmiContent.parse(full.build())).toEqual(full.build());
  });
});
