import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Language } from '../../domain/language.ts';
import { aFullEvaluation } from '../builders/aFullEvaluation.ts';
import { anEvaluation } from '../builders/anEvaluation.ts';
import { aTypicalSnapshot } from '../builders/aSnapshot.ts';
import { brokenBadly } from './support/brokenBadly.ts';
import { EVALUATION_BLOCKS } from './support/evaluationBlocks.ts';
import { expectClean } from './support/expectClean.ts';
import { printedEvaluation, type Paper } from './support/paper.ts';

jest.setTimeout(120_000);

const LANGUAGES: readonly Language[] = ['nl', 'fr'];
const TITLE = { nl: 'Evaluatie van het GPMI', fr: 'Évaluation du PIIS' } as const;
const headings = (language: Language, blocks?: string[]): string[] =>
  Object.entries(EVALUATION_BLOCKS[language]).flatMap(([block, { heading }]) =>
    heading !== TITLE[language] && (blocks?.includes(block) ?? true) ? [heading] : [],
  );

describe.each(LANGUAGES)('the document of an evaluation with everything in it (%s)', (language) => {
  let paper: Paper;
  beforeAll(async () => {
    paper = await printedEvaluation(aTypicalSnapshot, aFullEvaluation, language);
  });

  it('R120: has every block, in its order and under its heading', () => {
    expect(paper.headings).toEqual(headings(language));
  });

  it.each(Object.entries(EVALUATION_BLOCKS[language]))('%s says what it must say', (_block, { says }) => {
    for (const phrase of says) expect(paper.text).toContain(phrase);
  });

  it('R155: leaves out the steps that nobody spoke of', () => {
    expect(paper.text).not.toMatch(/Elke maand langskomen|sollicitatiebrieven/);
  });

  it('is clean and short', () => {
    expectClean(paper, language, TITLE[language]);
    expect(brokenBadly(paper, language)).toEqual([]);
    expect(paper.pageCount).toBe(2);
  });
});

describe.each(LANGUAGES)('the shortest document of an evaluation (%s)', (language) => {
  it('L034: has only the blocks that always stand, and no title for an extension that was not asked', async () => {
    const bare = anEvaluation({ goals: [], steps: [], comment: null });
    const paper = await printedEvaluation(aTypicalSnapshot, bare, language);
    expect(paper.headings).toEqual(headings(language, ['B42', 'B49']));
    expectClean(paper, language, TITLE[language]);
    expect(paper.pageCount).toBe(1);
  });

  it('R157: prints an area by its code when the contract had no word for it', async () => {
    const shifts = [{ fromArea: 'goneArea', toArea: 'work', explanation: null }];
    const { text } = await printedEvaluation(
      aTypicalSnapshot,
      anEvaluation({ shifts, steps: [], goals: [] }),
      language,
    );
    expect(text).toContain({ nl: 'Van goneArea naar Arbeid', fr: 'De goneArea vers Travail' }[language]);
  });
});
