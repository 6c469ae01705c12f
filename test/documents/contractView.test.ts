import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contractView } from '../../activities/documents/contractView.ts';
import { IncompleteSnapshot } from '../../activities/documents/incompleteSnapshot.ts';
import {
  durationInWords,
  enumerated,
  printedDay,
  printedPeriod,
  printedRegisterNumber,
} from '../../activities/documents/printedText.ts';
import { day } from '../../domain/calendar/plainDate.ts';
import { EMPTY_CONTENT } from '../../domain/gpmi/gpmiContent.ts';
import { ContractView } from '../../templates/catalogue.ts';
import { textsOf } from '../../templates/texts.ts';
import { aCommunityService, anAssistingPerson, anEmployment, aStudy, aTraining } from '../builders/aFullContent.ts';
import { aFullSnapshot } from '../builders/aFullSnapshot.ts';
import {
  A_REGISTER_NUMBER,
  aMinimalSnapshot,
  anExtraPerson,
  aStep,
  aTypicalSnapshot,
  withContent,
} from '../builders/aSnapshot.ts';

const today = day('2026-03-01');

/** A text in which `~` stands for a space at which no line is broken. */
const tied = (text: string): string => text.replaceAll('~', '\u00a0');

describe.each(['nl', 'fr'] as const)('what the contract is printed from (%s)', (language) => {
  it.each(Object.entries({ aMinimalSnapshot, aTypicalSnapshot, aFullSnapshot }))('%s fills it', (_name, snapshot) => {
    const view = contractView(snapshot, A_REGISTER_NUMBER, language, today);
    expect(ContractView.parse(view)).toEqual(view);
  });

  it('has no empty text', () => {
    const view = contractView(aTypicalSnapshot, A_REGISTER_NUMBER, language, today);
    expect(JSON.stringify(view)).not.toContain('""');
  });

  it('counts the copies by the parties, not by the caseworkers who sign', () => {
    const copies = [0, 1, 3].map((signers) => {
      const extraPersons = Array.from({ length: signers }, () => anExtraPerson());
      return contractView(withContent(aFullSnapshot, { extraPersons, trainings: [] }), null, language, today).copies;
    });
    expect(copies).toEqual(language === 'nl' ? ['twee', 'drie', 'vijf'] : ['deux', 'trois', 'cinq']);
  });

  it('R043: prints everybody who signs from outside, whatever section names him', () => {
    const contacts = [anExtraPerson({ name: 'Ines Claes', function: 'leerkracht', organisation: null })];
    const content = {
      studies: [aStudy('s', { contacts })],
      extraPersons: [],
      assistingPerson: anAssistingPerson({ name: 'Amina Aziz', relation: 'tante', mustSign: true }),
    };
    const { signers, copies } = contractView(withContent(aTypicalSnapshot, content), null, language, today);
    expect(signers.thirdParties).toEqual([
      { name: 'Ines Claes', role: 'leerkracht' },
      { name: 'Amina Aziz', role: 'tante' },
    ]);
    expect(copies).toBe(language === 'nl' ? 'vier' : 'quatre');
  });

  it('R209: names each outside party once: the extra persons, and the contacts who take part or sign', () => {
    const partner = { name: 'Ines Claes', function: 'coach', organisation: 'VDAB', expectation: 'Volgt op' };
    const content = {
      trainings: [aTraining('t', { contacts: [anExtraPerson({ ...partner, mustSign: false })] })],
      communityServices: [
        aCommunityService('c', {
          contacts: [
            anExtraPerson({ ...partner, id: 'p2', mustSign: true }),
            anExtraPerson({ name: 'Omar Haddad', isInvolved: false, expectation: null, mustSign: false }),
          ],
        }),
      ],
      extraPersons: [],
    };
    const view = contractView(withContent(aTypicalSnapshot, content), null, language, today);
    expect(view.thirdParties).toEqual([
      { name: 'Ines Claes', role: 'coach, VDAB', expectation: 'Volgt op', signs: true },
    ]);
    expect(view.communityService?.contacts).toBe(
      'Ines Claes, coach, VDAB\nOmar Haddad, trajectbegeleider, vzw Werkhaven',
    );
  });

  it('R214: says who asked for a version, but not of 1.0', () => {
    const requestedBy = ({ major, minor }: { major: number; minor: number }) =>
      contractView(
        { ...withContent(aTypicalSnapshot, { requestedBy: 'beneficiary' }), number: { major, minor } },
        null,
        language,
        today,
      ).requestedBy;
    const named = { nl: 'de begunstigde', fr: 'le bénéficiaire' }[language];
    expect([requestedBy({ major: 1, minor: 0 }), requestedBy({ major: 1, minor: 1 })]).toEqual([null, named]);
  });

  it('A31: prints another type of study or kind of training in its own words', () => {
    const content = {
      studies: [aStudy('s', { type: 'other', otherType: 'Vrije kunsten' })],
      trainings: [aTraining('t', { kind: 'other', otherKind: 'Stage' })],
    };
    const { study, training } = contractView(withContent(aTypicalSnapshot, content), null, language, today);
    expect([study?.type, training?.kind]).toEqual(['Vrije kunsten', 'Stage']);
  });

  it('A31: prints a kind of step by the label that was frozen with the version, and another kind in its own words', () => {
    const stepKinds = { haircut: { nl: 'Naar de kapper', fr: 'Aller chez le coiffeur' } };
    const snapshot = { ...aTypicalSnapshot, labels: { ...aTypicalSnapshot.labels, stepKinds } };
    const beneficiarySteps = [aStep({ kind: 'haircut' }), aStep({ kind: 'other', otherKind: 'Rijbewijs halen' })];
    const content = { beneficiarySteps, centreSteps: [] };
    const { beneficiarySteps: printed } = contractView(withContent(snapshot, content), null, language, today);
    expect(printed?.map(({ kind }) => kind)).toEqual([stepKinds.haircut[language], 'Rijbewijs halen']);
    const unknown = withContent(snapshot, { beneficiarySteps: [aStep({ kind: 'none' })] });
    expect(() => contractView(unknown, null, language, today)).toThrow(IncompleteSnapshot);
  });

  it('T113 (R025, R054): holds no action area and no employment, so no template can print one', () => {
    const content = { employments: [anEmployment('e', { name: 'Magazijnier' })] };
    const printed = JSON.stringify(contractView(withContent(aTypicalSnapshot, content), null, language, today));
    expect(printed).not.toMatch(/Magazijnier|Actiegebied/);
  });

  it('keeps together what a line must not break: an address, a title, a telephone number', () => {
    const { beneficiary, centre, replacement } = contractView(aTypicalSnapshot, null, language, today);
    expect(beneficiary.address).toBe(tied('Lindelaan 7 bus 3, 1990~Zonnebeek'));
    expect(centre.phone).toBe(tied('02~555~01~23'));
    expect(replacement?.name).toBe(tied({ nl: 'M~Jan Maes', fr: 'M.~Jan Maes' }[language]));
  });

  it('R140: marks the step that only one side wants, also when its kind is in the words of the caseworker', () => {
    const beneficiarySteps = [
      aStep({ kind: 'jobSearch' }),
      aStep({ kind: 'jobSearch', agreement: 'unilateral' }),
      aStep({ kind: 'other', otherKind: '{kind} $& halen', agreement: 'unilateral' }),
    ];
    const { beneficiarySteps: steps } = contractView(
      withContent(aTypicalSnapshot, { beneficiarySteps }),
      null,
      language,
      today,
    );
    const expected = {
      nl: ['Werk zoeken', 'Werk zoeken (eenzijdige afspraak)', '{kind} $& halen (eenzijdige afspraak)'],
      fr: [
        'Recherche d’emploi',
        'Recherche d’emploi (engagement unilatéral)',
        '{kind} $& halen (engagement unilatéral)',
      ],
    };
    expect(steps?.map(({ kind }) => kind)).toEqual(expected[language]);
  });

  it('numbers the steps that are left without a gap', () => {
    const beneficiarySteps = [aStep(), aStep({ isReached: true }), aStep()];
    const { beneficiarySteps: steps } = contractView(
      withContent(aTypicalSnapshot, { beneficiarySteps }),
      null,
      language,
      today,
    );
    expect(steps?.map(({ position }) => position)).toEqual(['1', '2']);
  });
});

it('is not made of a version that was never validated, and says which field is missing', () => {
  const draft = withContent({ ...aMinimalSnapshot, manager: null }, EMPTY_CONTENT);
  expect(() => contractView(draft, null, 'nl', today)).toThrow(IncompleteSnapshot);
  expect(() => contractView(draft, null, 'nl', today)).toThrow('no manager');
});

describe('the words of a language', () => {
  const paths = (value: unknown, at = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => paths(inner, `${at}/${key}`))
      : [at];

  it('Dutch and French have the same keys', () => {
    expect(paths(textsOf('fr'))).toEqual(paths(textsOf('nl')));
  });

  it.each([
    ['nl', '2026-03-01', '1~maart~2026'],
    ['nl', '2026-12-31', '31~december~2026'],
    ['fr', '2026-03-01', '1er~mars~2026'],
    ['fr', '2026-08-11', '11~août~2026'],
  ] as const)('a day (%s, %s)', (language, iso, words) => {
    expect(printedDay(day(iso), language)).toBe(tied(words));
  });

  it.each([
    ['nl', 1, 'months', 'één maand'],
    ['nl', 5, 'workingDays', 'vijf werkdagen'],
    ['nl', 5, 'calendarDays', 'vijf kalenderdagen'],
    ['fr', 1, 'years', 'un an'],
    ['fr', 5, 'calendarDays', 'cinq jours calendrier'],
    ['fr', 5, 'workingDays', 'cinq jours ouvrables'],
    ['nl', 30, 'calendarDays', '30~kalenderdagen'],
  ] as const)('A75: a length of time (%s, %d %s)', (language, count, unit, words) => {
    expect(durationInWords(count, unit, language)).toBe(tied(words));
  });

  it.each([
    ['2026-03-01', '2026-04-02', 'van 1~maart~2026 tot en met 2~april~2026', 'du 1er~mars~2026 au 2~avril~2026'],
    ['2026-03-01', '2026-03-01', 'op 1~maart~2026', 'le 1er~mars~2026'],
    ['2026-03-01', null, 'vanaf 1~maart~2026', 'à partir du 1er~mars~2026'],
    [null, '2026-04-02', 'uiterlijk op 2~april~2026', 'au plus tard le 2~avril~2026'],
  ])('a period (%s – %s)', (from, until, dutch, french) => {
    const period = { fromOn: from === null ? null : day(from), untilOn: until === null ? null : day(until) };
    expect(printedPeriod(period, 'nl')).toBe(tied(dutch));
    expect(printedPeriod(period, 'fr')).toBe(tied(french));
  });

  it('several names', () => {
    expect(enumerated([], 'nl')).toBe('');
    expect(enumerated(['a'], 'nl')).toBe('a');
    expect(enumerated(['a', 'b', 'c'], 'fr')).toBe('a, b et c');
  });

  it('a register number', () => {
    expect(printedRegisterNumber(A_REGISTER_NUMBER)).toBe('85.07.30-033.28');
  });

  it('every day has its words in both languages', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (instant) => {
        const iso = day(instant.toISOString().slice(0, 10));
        const year = iso.slice(0, 4);
        expect(printedDay(iso, 'nl')).toMatch(new RegExp(`^\\d{1,2}\u00a0[a-z]+\u00a0${year}$`));
        expect(printedDay(iso, 'fr')).toMatch(new RegExp(`^(1er|\\d{1,2})\u00a0[a-zéû]+\u00a0${year}$`));
      }),
    );
  });
});
