import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { day } from '../../domain/calendar/plainDate.ts';
import { OPEN_END_DATE } from '../../domain/gpmi/contractEnd.ts';
import type { Language } from '../../domain/language.ts';
import { aGoal, aMinimalSnapshot, anExtraPerson, aStep, aTypicalSnapshot, withContent } from '../builders/aSnapshot.ts';
import { BOXES, TYPICAL_BLOCKS } from './support/contractBlocks.ts';
import { brokenBadly } from './support/brokenBadly.ts';
import { expectClean } from './support/expectClean.ts';
import { printed, type Paper } from './support/paper.ts';

jest.setTimeout(120_000);

const LANGUAGES: readonly Language[] = ['nl', 'fr'];
const headingsOf = (language: Language, without: string[] = []): string[] =>
  Object.entries(TYPICAL_BLOCKS[language]).flatMap(([block, { heading }]) =>
    without.includes(block) ? [] : [heading],
  );
const count = (text: string, part: string): number => text.split(part).length - 1;

describe.each(LANGUAGES)('the typical contract (%s)', (language) => {
  let paper: Paper;
  beforeAll(async () => {
    paper = await printed(aTypicalSnapshot, language);
  });

  it('R087: has every block, in its order and under its heading', () => {
    expect(paper.headings).toEqual(headingsOf(language));
  });

  it.each(Object.entries(TYPICAL_BLOCKS[language]))('%s says what it must say', (_block, { says }) => {
    for (const phrase of says) expect(paper.text).toContain(phrase);
  });

  it('B01: names the file, the number and the day on which it was made', () => {
    const expected = {
      nl: 'Dossier D-2026-0417 GPMI-nummer 1.0 Taal Nederlands Document gemaakt op 1 maart 2026',
      fr: 'Dossier D-2026-0417 Numéro du PIIS 1.0 Langue Français Document établi le 1er mars 2026',
    };
    expect(paper.text).toContain(expected[language]);
    const footer = { nl: 'GPMI 1.0 Pagina 4 van 4', fr: 'PIIS 1.0 Page 4 sur 4' };
    expect(paper.text).toContain(`Dossier D-2026-0417 · ${footer[language]}`);
  });

  it('B27: has a box for exactly the parties that sign', () => {
    const signatures = paper.text.slice(paper.text.lastIndexOf('________'));
    const { beneficiary, centre, thirdParty } = BOXES[language];
    expect(signatures).toContain(`${beneficiary} Yasmine Ben Saïd`);
    expect(count(signatures, centre)).toBe(1);
    expect(count(signatures, thirdParty)).toBe(1);
    expect(signatures).not.toContain('Jan Maes');
    expect(signatures).not.toContain('Karim');
  });

  it('R090, A49: opens in an old reader', () => {
    expect(paper.pdf.subarray(0, 7).toString('latin1')).toBe('%PDF-1.');
    expect(Number(paper.info['PDF version'])).toBeLessThanOrEqual(1.7);
    expect(paper.pdf.toString('latin1')).toContain(`/Lang(${language}-BE)`);
  });

  it('R025: prints no action area', () => {
    expect(paper.text).not.toContain('Actiegebied dat nooit gedrukt wordt');
  });

  it('is clean and short', () => {
    expectClean(paper, language);
    expect(brokenBadly(paper, language)).toEqual([]);
    expect(paper.pageCount).toBeLessThanOrEqual(4);
  });
});

describe.each(LANGUAGES)('the shortest contract (%s)', (language) => {
  it('leaves out every block that has nothing to say', async () => {
    const paper = await printed(aMinimalSnapshot, language, null);
    expect(paper.headings).toEqual(headingsOf(language, ['B08', 'B16']));
    expect(paper.text).not.toMatch(/Rijksregisternummer|registre national|Adresse? Lindelaan|3°/);
    expect(paper.text).not.toMatch(/Vertegenwoordigd|Représenté|Telefoon|Téléphone|E-mail/);
    expect(paper.text).not.toMatch(/Het leefloon werd toegekend|a été accordé|afwezigheid|absence/);
    expect(paper.text).toContain(
      { nl: 'Het OCMW heeft op dit ogenblik geen stappen', fr: 'Le CPAS n’a pas de démarche' }[language],
    );
    expect(paper.text).toContain({ nl: 'in twee exemplaren', fr: 'en deux exemplaires' }[language]);
    expectClean(paper, language);
  });
});

describe('the place of the signatures', () => {
  /** Longer and longer, so that the signatures come to the foot of a page and go on to the next. */
  it.each([8, 10, 12, 14])('is one page, also after %d goals', async (count) => {
    const goals = Array.from({ length: count }, (_unused, index) => aGoal({ id: `g${String(index)}` }));
    const { text, pageCount } = await printed(withContent(aTypicalSnapshot, { goals }), 'nl');
    const signatures = text.slice(text.indexOf('Opgemaakt te'));
    expect(signatures).toContain('Noor Dupré');
    expect([...signatures.matchAll(/Pagina \d+/g)].map(([page]) => page)).toEqual([`Pagina ${String(pageCount)}`]);
  });
});

describe.each(LANGUAGES)('what a contract leaves out (%s)', (language) => {
  let paper: Paper;
  beforeAll(async () => {
    const open = withContent(aTypicalSnapshot, {
      end: { kind: 'on', endOn: OPEN_END_DATE },
      beneficiarySteps: [
        aStep({ id: 's1', description: 'Deze stap staat nog open.' }),
        aStep({ id: 's2', description: 'Deze stap is al bereikt.', isReached: true }),
      ],
      centreSteps: [aStep({ id: 'c1', description: 'Het OCMW heeft dit al gedaan.', isReached: true })],
      extraPersons: [anExtraPerson({ isInvolved: false, expectation: null, mustSign: false })],
    });
    paper = await printed({ ...open, person: { ...open.person, isHomeless: true, address: null } }, language);
  });

  it('T113 (R025, R029): a step that was reached, and the action areas', () => {
    expect(paper.text).toContain('Deze stap staat nog open.');
    expect(paper.text).not.toContain('Deze stap is al bereikt.');
    expect(paper.text).not.toContain('Actiegebied dat nooit gedrukt wordt');
  });

  it('R035: a step of the centre that was reached', () => {
    expect(paper.text).not.toContain('Het OCMW heeft dit al gedaan.');
  });

  it('T115 (A01, C03): an open end is said in words', () => {
    expect(paper.text).toContain({ nl: 'voor onbepaalde duur', fr: 'pour une durée indéterminée' }[language]);
    expectClean(paper, language);
  });

  it('A58: a person without a home is evaluated by the terms of the goals', () => {
    expect(paper.text).toContain({ nl: 'zonder vaste verblijfplaats', fr: 'sans résidence fixe' }[language]);
    expect(
      count(paper.text, { nl: 'volgens de termijn bij de doelstellingen', fr: 'selon le délai fixé' }[language]),
    ).toBe(3);
  });

  it('R208: a third party that does not sign is no party', () => {
    expect(paper.headings).toContain(TYPICAL_BLOCKS[language]['B16']?.heading);
    expect(paper.text).not.toContain('3°');
    expect(paper.text).toContain({ nl: 'in twee exemplaren', fr: 'en deux exemplaires' }[language]);
  });
});

describe.each(LANGUAGES)('R013, A36: the caseworker in the wording of the gender (%s)', (language) => {
  const follows = {
    nl: { manager: 'Begeleiding door het OCMW ', replacement: 'Bij afwezigheid neemt ' },
    fr: { manager: 'Accompagnement par le CPAS ', replacement: 'En cas d’absence, ' },
  }[language];
  const worded = {
    nl: {
      m: 'M Kim Claes, maatschappelijk werker,',
      f: 'Mevr Kim Claes, maatschappelijk werkster,',
      x: 'Kim Claes, maatschappelijk werker,',
      unknown: 'Kim Claes, maatschappelijk werker,',
    },
    fr: {
      m: 'M. Kim Claes, travailleur social,',
      f: 'Mme Kim Claes, travailleuse sociale,',
      x: 'Kim Claes, travailleur social,',
      unknown: 'Kim Claes, travailleur social,',
    },
  }[language];

  it.each([
    ['f', 'm'],
    ['x', 'unknown'],
  ] as const)('%s, replaced by %s', async (gender, other) => {
    const caseworkers = {
      manager: { name: 'Kim Claes', gender, mustSign: true },
      replacement: { name: 'Kim Claes', gender: other, mustSign: false },
    };
    const { text } = await printed({ ...aMinimalSnapshot, ...caseworkers }, language);
    expect(text).toContain(`${follows.manager}${worded[gender]}`);
    expect(text).toContain(`${follows.replacement}${worded[other]}`);
  });
});

describe('text as it was typed (A35)', () => {
  it('whatever it looks like', async () => {
    const texts = [
      '+++= process.env +++',
      '<w:p>&amp;</w:p> || <b>',
      '+++IF goals+++ 😀 ĳ œ € « »',
      ' tot het einde'.padStart(4000, 'lange tekst '),
    ];
    const goals = texts.map((text, index) => aGoal({ id: `g${String(index)}`, text: `${text}\nvolgende regel` }));
    const days = { kind: 'days', fromOn: null, untilOn: day('2026-05-01') } as const;
    const paper = await printed(
      withContent(aTypicalSnapshot, { goals, beneficiarySteps: [aStep({ period: days, description: texts[1]! })] }),
      'nl',
    );
    const text = paper.text.replaceAll('ĳ', 'ij');
    expect(text).toContain('+++= process.env +++ volgende regel');
    expect(text).toContain('<w:p>&amp;</w:p> || <b> volgende regel');
    expect(text).toContain('+++IF goals+++ 😀');
    expect(text).toContain('ij œ € « » volgende regel');
    expect(text).toContain('tot het einde volgende regel');
    expect(text).toContain('uiterlijk op 1 mei 2026');
  });
});
