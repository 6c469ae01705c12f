import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { eventInWords } from '../../../api/texts/eventInWords.ts';
import { fill } from '../../../api/texts/fill.ts';
import { TEXTS, UI_LANGUAGES } from '../../../api/texts/texts.ts';
import { PROBLEMS } from '../../../api/http/problems.ts';
import { AccessFunction } from '../../../domain/access/accessFunction.ts';
import { ACTIONS } from '../../../domain/access/actions.ts';
import { EVALUATION_ACTIONS } from '../../../domain/access/evaluationActions.ts';
import { FEEDBACK_ACTIONS } from '../../../domain/access/feedbackActions.ts';
import { ContactKind } from '../../../domain/evaluation/contactKind.ts';
import { EMPTY_EVALUATION } from '../../../domain/evaluation/evaluationContent.ts';
import { EvaluationStatus } from '../../../domain/evaluation/evaluationStatus.ts';
import { FeedbackState } from '../../../domain/evaluation/feedbackRequest.ts';
import { GivenEndReason } from '../../../domain/gpmi/endReason.ts';
import { EMPTY_CONTENT } from '../../../domain/gpmi/gpmiContent.ts';
import { GpmiStatus } from '../../../domain/gpmi/gpmiStatus.ts';
import { RequestedBy } from '../../../domain/gpmi/requestedBy.ts';
import { warnings } from '../../../domain/gpmi/warnings.ts';
import { Person } from '../../../domain/person/person.ts';
import type { EventData, TimelineEventName } from '../../../domain/record/event.ts';
import { RULE_OF_REFUSAL } from '../../../domain/refusal.ts';
import { aContent } from '../../builders/aContent.ts';
import { aCommunityService } from '../../builders/aFullContent.ts';

/** Every text by its path. */
function flat(value: unknown, path = ''): Record<string, string> {
  if (typeof value === 'string') return { [path]: value };
  return Object.assign(
    {},
    ...Object.entries(value as object).map(([key, inner]) => flat(inner, `${path}/${key}`)),
  ) as Record<string, string>;
}
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([name]) => name))].sort();

/** The codes that the domain's schemas and findings are written with, read from the code itself. */
function codesIn(folder: string, pattern: RegExp): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(pattern)].map(([, code]) => code ?? ''),
  );
}

describe.each(UI_LANGUAGES)('the texts in %s', (language) => {
  const texts = TEXTS[language];

  it('have every code', () => {
    expect(Object.keys(texts.problems).sort()).toEqual(Object.keys(PROBLEMS).sort());
    expect(Object.keys(texts.problems)).toEqual(expect.arrayContaining(Object.keys(RULE_OF_REFUSAL)));
    expect(Object.keys(texts.actions).sort()).toEqual(
      Object.keys({ ...ACTIONS, ...EVALUATION_ACTIONS, ...FEEDBACK_ACTIONS }).sort(),
    );
    expect(Object.keys(texts.functions).sort()).toEqual([...AccessFunction.options].sort());
    expect(Object.keys(texts.statuses)).toEqual([
      ...GpmiStatus.options,
      ...EvaluationStatus.options,
      ...FeedbackState.options,
    ]);
    expect(Object.keys(texts.contacts)).toEqual(ContactKind.options);
    expect(Object.keys(texts.requestedBy)).toEqual(RequestedBy.options);
    expect(Object.keys(texts.endReasons)).toEqual([...GivenEndReason.options, 'endDate']);
    expect(Object.keys(texts.fields)).toEqual(expect.arrayContaining(Object.keys(EMPTY_CONTENT)));
    expect(Object.keys(texts.fields)).toEqual(expect.arrayContaining(Object.keys(EMPTY_EVALUATION)));
    expect(Object.keys(texts.fields)).toEqual(expect.arrayContaining(Object.keys(Person.shape)));
  });

  it('have a sentence for every code that a schema of the domain or of a route gives', () => {
    const codes = [...codesIn('domain', /error: '(\w+)'/g), ...codesIn('api/routes', /error: '(\w+)'/g)];
    expect(codes).toContain('notADay');
    expect(Object.keys(texts.shapes)).toEqual(expect.arrayContaining(codes));
  });

  it('have the same texts with the same parameters as in English', () => {
    const [here, english] = [flat(texts), flat(TEXTS.en)];
    expect(Object.keys(here).sort()).toEqual(Object.keys(english).sort());
    for (const [path, text] of Object.entries(here)) {
      expect([path, placeholders(text)]).toEqual([path, placeholders(english[path] ?? '')]);
    }
  });

  it('are never empty, and name no number of the law in digits', () => {
    for (const [path, text] of Object.entries(flat(texts))) {
      expect(text.trim()).not.toBe('');
      if (!path.startsWith('/problems/ifMatchMalformed'))
        expect(`${path} ${text.replace('UTF-8', '')}`).not.toMatch(/\d/);
    }
  });
});

describe('filling in', () => {
  it('writes a day in the words of the language', () => {
    const inAll = (day: string) => UI_LANGUAGES.map((language) => fill('{day}', { day }, language));
    expect(inAll('2026-03-03')).toEqual(['3 March 2026', '3 maart 2026', '3 mars 2026']);
    expect(inAll('2026-08-01')).toEqual(['1 August 2026', '1 augustus 2026', '1er août 2026']);
  });

  it('leaves a mark where nothing is known', () => {
    expect(fill('{nothing} {none} {toString}', { none: null }, 'en')).toBe('… … …');
  });

  it('never takes a value for a text of ours', () => {
    expect(fill('{name}', { name: '{reason}', reason: 'x' }, 'en')).toBe('{reason}');
  });
});

describe('C01, L015: community service', () => {
  it.each([
    ['nl', 'Het Grondwettelijk Hof', 'arrest nr. 86/2018 van 5 juli 2018', 'geen voorwaarde'],
    ['fr', 'La Cour constitutionnelle', 'arrêt n° 86/2018 du 5 juillet 2018', 'pas être une condition'],
    ['en', 'The Constitutional Court', 'judgment no. 86/2018 of 5 July 2018', 'not be a condition'],
  ] as const)('names the judgment, its day and what follows (%s)', (language, court, judgment, consequence) => {
    const [found] = warnings(aContent.with({ communityServices: [aCommunityService('a')] }).build());
    const text = fill(TEXTS[language].findings.communityServiceAnnulled, found!.params, language);
    for (const part of [court, judgment, consequence]) expect(text).toContain(part);
  });
});

describe('the timeline in words', () => {
  const line = (event: TimelineEventName, data: EventData) =>
    UI_LANGUAGES.map((language) => eventInWords({ event, number: '1.0', data }, language));

  it('A59: says on which day a GPMI ended, and why', () => {
    expect(line('gpmi.ended', { endedOn: '2031-03-10', endReason: 'agreement' })).toEqual([
      'GPMI 1.0 ended on 10 March 2031. Reason: by mutual agreement.',
      'GPMI 1.0 eindigde op 10 maart 2031. Reden: in onderling overleg.',
      "Le PIIS 1.0 a pris fin le 10 mars 2031. Motif : d'un commun accord.",
    ]);
  });

  it('D003: says how an evaluation was held', () => {
    const [english] = line('evaluation.validated', { heldOn: '2031-03-10', contact: 'homeVisit' });
    expect(english).toBe('The evaluation of GPMI 1.0 of 10 March 2031 was validated (home visit).');
  });
});
