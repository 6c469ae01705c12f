import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Language } from '../../domain/language.ts';
import { aCommunityService, anExtraHelp, aStudy, aTraining } from '../builders/aFullContent.ts';
import { aFullSnapshot } from '../builders/aFullSnapshot.ts';
import { aTypicalSnapshot, withContent } from '../builders/aSnapshot.ts';
import { brokenBadly } from './support/brokenBadly.ts';
import { BOXES, TYPICAL_BLOCKS } from './support/contractBlocks.ts';
import { expectClean } from './support/expectClean.ts';
import { FULL_BLOCKS } from './support/fullContractBlocks.ts';
import { printed, type Paper } from './support/paper.ts';

jest.setTimeout(120_000);

const LANGUAGES: readonly Language[] = ['nl', 'fr'];
const count = (text: string, part: string): number => text.split(part).length - 1;

describe.each(LANGUAGES)('the longest contract (%s)', (language) => {
  let paper: Paper;
  beforeAll(async () => {
    paper = await printed(aFullSnapshot, language);
  });

  it('has every block, in its order and under its heading', () => {
    const blocks = { ...TYPICAL_BLOCKS[language], ...FULL_BLOCKS[language] };
    const inOrder = Object.entries(blocks).sort(([one], [other]) => (one < other ? -1 : 1));
    expect(paper.headings).toEqual(inOrder.map(([, { heading }]) => heading));
  });

  it.each(Object.entries(FULL_BLOCKS[language]))('%s says what it must say', (_block, { says }) => {
    for (const phrase of says) expect(paper.text).toContain(phrase);
  });

  it('R031, R036, R043: prints every item, and all who sign on one page', () => {
    for (let index = 1; index <= 20; index += 1) {
      expect(paper.text).toContain(`Doel ${String(index)}. `);
      expect(paper.text).toContain(`Stap b${String(index)}. `);
      expect(paper.text).toContain(`Stap c${String(index)}. `);
      expect(paper.text).toContain(`Hulp ${String(index)}. `);
    }
    const lastPage = paper.text.slice(paper.text.lastIndexOf('________'));
    const { centre, thirdParty } = BOXES[language];
    expect(count(lastPage, centre)).toBe(2);
    expect(count(lastPage, thirdParty)).toBe(3);
    expect(lastPage).toContain('Łukasz Żółć');
    expect(lastPage).toContain('Zoë Çelik');
    expect(lastPage).not.toMatch(/Ines Claes|Omar Haddad|Amina Aziz/);
    expect(count(lastPage, language === 'nl' ? 'Pagina' : 'Page')).toBe(1);
    expect(paper.text).toContain(language === 'nl' ? 'in vijf exemplaren' : 'en cinq exemplaires');
  });

  it('T113 (R025, R054): prints no action area and no employment', () => {
    expect(paper.text).not.toMatch(/Actiegebied dat nooit gedrukt wordt|Magazijnier|interim/);
  });

  it('is clean', () => {
    expectClean(paper, language);
    expect(brokenBadly(paper, language)).toEqual([]);
  });
});

describe.each(LANGUAGES)('sections that are shown only if there is reason to (%s)', (language) => {
  const headingOf = (block: string): string => FULL_BLOCKS[language][block]!.heading;

  it('L011, R153, T112: no costs without a vocational training, no note without financial help, a service as filled in', async () => {
    const { text, headings } = await printed(
      withContent(aTypicalSnapshot, {
        requestedBy: 'beneficiary',
        extraHelps: [anExtraHelp('h', { isFinancial: false })],
        trainings: [aTraining('t', { isVocational: false, description: null })],
        communityServices: [
          aCommunityService('c', { endOn: null, organisation: null, description: null, contacts: [] }),
        ],
      }),
      language,
    );
    expect(headings).toEqual(expect.arrayContaining(['B11', 'B14', 'B15'].map(headingOf)));
    expect(headings).not.toContain(headingOf('B12'));
    expect(headings).not.toContain(headingOf('B13'));
    expect(text).not.toMatch(/bijzonder comité voor de sociale dienst een afzonderlijke|décision distincte/);
    expect(text).not.toMatch(/Omschrijving|Description|Contactpersonen|Personnes de contact/);
    expect(text).toContain({ nl: 'vanaf 1 mei 2026', fr: 'à partir du 1er mai 2026' }[language]);
    expect(text).not.toMatch(/Deze versie van de overeenkomst|Cette version du contrat/);
  });

  it('L043: an open end is that of the studies, when there is one', async () => {
    const { text } = await printed(
      withContent(aTypicalSnapshot, { end: { kind: 'open' }, studies: [aStudy('s')] }),
      language,
    );
    expect(text).toContain({ nl: 'voor de duur van de studies', fr: 'pour la durée des études' }[language]);
    expect(text).not.toMatch(/onbepaalde duur|durée indéterminée/);
  });
});
