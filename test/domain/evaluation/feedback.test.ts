import { describe, expect, it } from '@jest/globals';
import { availableFeedbackActions } from '../../../domain/access/feedbackActions.ts';
import type { Actor } from '../../../domain/access/actor.ts';
import { day } from '../../../domain/calendar/plainDate.ts';
import type { Caseworker } from '../../../domain/centre/centre.ts';
import { answerFeedback } from '../../../domain/evaluation/answerFeedback.ts';
import { askFeedback } from '../../../domain/evaluation/askFeedback.ts';
import { EMPTY_EVALUATION } from '../../../domain/evaluation/evaluationContent.ts';
import { isAwaited, type Evaluated } from '../../../domain/evaluation/feedbackRefusal.ts';
import { FeedbackAnswer, FeedbackRecipient, type FeedbackRequest } from '../../../domain/evaluation/feedbackRequest.ts';
import { recipientName } from '../../../domain/evaluation/recipientName.ts';
import { takeOverFeedback } from '../../../domain/evaluation/takeOverFeedback.ts';
import { LONG_TEXT, SHORT_TEXT } from '../../../domain/text.ts';
import { answered, asked, takenOver } from '../../builders/aFeedbackRequest.ts';

const TODAY = day('2026-07-08');
const DRAFT: Evaluated = { facts: { isClosed: false }, status: 'draft' };
const VALIDATED: Evaluated = { ...DRAFT, status: 'validated' };
const CLOSED: Evaluated = { ...DRAFT, facts: { isClosed: true } };

const colleague: Caseworker = {
  ...{ caseworkerId: 'colleague', name: 'Bram Claes', gender: 'm', email: 'bram.claes@proefdorp.example' },
  ...{ language: 'nl', isActive: true, function: null, phone: null, teamId: null, revision: 1 },
};
const left: Caseworker = { ...colleague, caseworkerId: 'left', isActive: false };
const asker: Caseworker = { ...colleague, caseworkerId: 'asker', name: 'Anke Peeters' };
const CASEWORKERS = [asker, colleague, left];
const to = (caseworkerId: string): FeedbackRequest['to'] => ({ kind: 'caseworker', caseworkerId });
const actor = (caseworkerId: string, ...functions: Actor['functions']): Actor => ({
  ocmwId: 'o',
  caseworkerId,
  functions,
});
const editor = actor('asker', 'evaluation.edit');

const { state: _state, received: _received, takenOver: _takenOver, revision: _revision, ...QUESTION } = asked();
const ask = (evaluated: Evaluated, whom: FeedbackRequest['to']) =>
  askFeedback(evaluated, { ...QUESTION, to: whom }, CASEWORKERS);

describe('R168, D015: feedback is asked', () => {
  it.each([{ whom: to('colleague') }, { whom: QUESTION.to }])(
    'of $whom.kind, while the evaluation is a draft',
    ({ whom }) => {
      expect(ask(DRAFT, whom)).toEqual({ ok: true, value: { ...asked(whom) } });
    },
  );

  it.each([
    ['nobody of this centre', 'nobody', 'unknownCaseworker'],
    ['one who left', 'left', 'caseworkerLeft'],
    ['oneself', 'asker', 'askedOneself'],
  ])('of %s: refused', (_whom, caseworkerId, code) => {
    const finding = { code, rule: 'D015', path: ['to', 'caseworkerId'] };
    expect(ask(DRAFT, to(caseworkerId))).toMatchObject({
      ok: false,
      refusal: { code: 'contentRefused', findings: [finding] },
    });
  });

  it('not at a validated evaluation, nor when the GPMI is closed', () => {
    const refusal = { code: 'actionNotAvailable', action: 'askFeedback', status: 'validated', rule: 'R168' };
    expect(ask(VALIDATED, QUESTION.to)).toMatchObject({ ok: false, refusal });
    expect(ask(CLOSED, QUESTION.to)).toEqual({ ok: false, refusal: { code: 'closed' } });
  });

  it('of a service with a name and an address', () => {
    const service = { kind: 'service', name: 'VDAB', email: 'onthaal@vdab.example' };
    expect(FeedbackRecipient.safeParse(service).success).toBe(true);
    for (const wrong of [
      { name: ' ' },
      { name: 'a\nb' },
      { email: 'nowhere' },
      { email: 'a@b.example, c@d.example' },
    ]) {
      expect(FeedbackRecipient.safeParse({ ...service, ...wrong }).success).toBe(false);
    }
  });
});

describe('R168: feedback is answered', () => {
  const answer = (evaluated: Evaluated, request: FeedbackRequest, who: Actor, answeredOn = TODAY) =>
    answerFeedback(evaluated, request, { answer: 'Ja.', answeredOn, actor: who, today: TODAY });

  it('by the caseworker who was asked, whatever else he may do', () => {
    expect(answer(DRAFT, asked(to('colleague')), actor('colleague'))).toMatchObject({
      ok: true,
      value: {
        state: 'answered',
        revision: 2,
        received: { answer: 'Ja.', answeredOn: TODAY, answeredBy: 'colleague' },
      },
    });
  });

  it('by nobody else in his place', () => {
    expect(answer(DRAFT, asked(to('colleague')), editor)).toEqual({ ok: false, refusal: { code: 'notAskedOfYou' } });
  });

  it('for a service by who edits evaluations only', () => {
    expect(answer(DRAFT, asked(), editor)).toMatchObject({ ok: true });
    const refusal = { code: 'functionMissing', function: 'evaluation.edit' };
    expect(answer(DRAFT, asked(), actor('asker', 'gpmi.consult'))).toEqual({ ok: false, refusal });
  });

  it('and corrected until it is taken over', () => {
    expect(answer(DRAFT, answered(), editor)).toMatchObject({ ok: true, value: { revision: 3 } });
    const refusal = { code: 'actionNotAvailable', action: 'answerFeedback', status: 'takenOver' };
    expect(answer(DRAFT, takenOver(), editor)).toMatchObject({ ok: false, refusal });
  });

  it('on a day from the question to today', () => {
    expect(answer(DRAFT, asked(), editor, day('2026-07-01'))).toMatchObject({ ok: true });
    const early = { code: 'answeredBeforeAsked', askedOn: '2026-07-01' };
    expect(answer(DRAFT, asked(), editor, day('2026-06-30'))).toEqual({ ok: false, refusal: early });
    const late = { code: 'dayInTheFuture', field: 'answeredOn', today: TODAY };
    expect(answer(DRAFT, asked(), editor, day('2026-07-09'))).toEqual({ ok: false, refusal: late });
  });

  it('no longer once the evaluation is validated or the GPMI closed', () => {
    const refusal = { code: 'actionNotAvailable', action: 'answerFeedback', status: 'validated' };
    expect(answer(VALIDATED, asked(), editor)).toMatchObject({ ok: false, refusal });
    expect(answer(CLOSED, asked(), editor)).toMatchObject({ ok: false, refusal: { code: 'closed' } });
  });
});

describe('R168, B45: an answer is taken over', () => {
  const takeOver = (request: FeedbackRequest, feedback: string | null = null, evaluated = DRAFT, name = 'De Brug') =>
    takeOverFeedback(evaluated, request, {
      ...{ content: { ...EMPTY_EVALUATION, feedback }, name },
      ...{ takenOverBy: 'asker', today: TODAY },
    });

  it('into the feedback of the evaluation, with who said it and on which day', () => {
    expect(takeOver(answered())).toMatchObject({
      ok: true,
      value: {
        content: { ...EMPTY_EVALUATION, feedback: 'De Brug, 06/07/2026\nZe komt elke dag.' },
        request: { state: 'takenOver', revision: 3, takenOver: { takenOverOn: TODAY, takenOverBy: 'asker' } },
      },
    });
  });

  it('after what is there already', () => {
    const taken = takeOver(answered(), 'Van de school: goed.');
    const feedback = 'Van de school: goed.\n\nDe Brug, 06/07/2026\nZe komt elke dag.';
    expect(taken).toMatchObject({ ok: true, value: { content: { feedback } } });
    const blank = takeOver(answered(), ' \n');
    expect(blank.ok && blank.value.content.feedback).toBe('De Brug, 06/07/2026\nZe komt elke dag.');
  });

  it.each([
    [asked(), 'asked'],
    [takenOver(), 'takenOver'],
  ])('only when there is one that was not taken over yet (%#)', (request, status) => {
    const refusal = { code: 'actionNotAvailable', action: 'takeOverFeedback', status, rule: 'R168' };
    expect(takeOver(request)).toMatchObject({ ok: false, refusal });
  });

  it('never into a validated evaluation or a closed GPMI', () => {
    const refusal = { code: 'actionNotAvailable', action: 'takeOverFeedback', status: 'validated' };
    expect(takeOver(answered(), null, VALIDATED)).toMatchObject({ ok: false, refusal });
    expect(takeOver(answered(), null, CLOSED)).toMatchObject({ ok: false, refusal: { code: 'closed' } });
  });

  it('the longest one fits alone, under the longest name; more is refused and changes nothing', () => {
    const longest = 'x'.repeat(LONG_TEXT);
    const answer = longest.slice(
      0,
      FeedbackAnswer.safeParse(longest).success ? LONG_TEXT : LONG_TEXT - SHORT_TEXT - 20,
    );
    expect(FeedbackAnswer.safeParse(answer).success).toBe(true);
    expect(FeedbackAnswer.safeParse(`${answer}x`).success).toBe(false);
    expect(takeOver(answered(answer), null, DRAFT, 'n'.repeat(SHORT_TEXT))).toMatchObject({ ok: true });
    const refusal = { code: 'feedbackTooLong', max: LONG_TEXT };
    expect(takeOver(answered(answer), 'x'.repeat(SHORT_TEXT + 20), DRAFT)).toEqual({ ok: false, refusal });
  });
});

describe('what can be done with a request', () => {
  const available = (evaluated: Evaluated, request: FeedbackRequest, who: Actor) =>
    availableFeedbackActions(evaluated.facts, evaluated, request, who);

  it('follows its state, who asks, and the evaluation', () => {
    expect(available(DRAFT, asked(), editor)).toEqual(['answerFeedback']);
    expect(available(DRAFT, answered(), editor)).toEqual(['answerFeedback', 'takeOverFeedback']);
    expect(available(DRAFT, takenOver(), editor)).toEqual([]);
    expect(available(DRAFT, asked(to('colleague')), editor)).toEqual([]);
    expect(available(DRAFT, asked(to('colleague')), actor('colleague'))).toEqual(['answerFeedback']);
    expect(available(DRAFT, answered(), actor('other', 'gpmi.consult'))).toEqual([]);
    expect(available(VALIDATED, answered(), editor)).toEqual([]);
    expect(available(CLOSED, answered(), editor)).toEqual([]);
  });

  it('an answer is awaited while it was asked and the evaluation is a draft', () => {
    expect([asked(), answered(), takenOver()].map((request) => isAwaited(DRAFT, request))).toEqual([
      true,
      false,
      false,
    ]);
    expect([isAwaited(VALIDATED, asked()), isAwaited(CLOSED, asked())]).toEqual([false, false]);
  });

  it('who was asked is called by name', () => {
    expect(recipientName(asked(), CASEWORKERS)).toBe('Werkwinkel De Brug');
    expect(recipientName(asked(to('colleague')), CASEWORKERS)).toBe('Bram Claes');
    expect(recipientName(asked(to('gone')), CASEWORKERS)).toBe('');
  });
});
