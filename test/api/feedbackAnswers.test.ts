import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { demoCaseworkerId } from '../../embedded/demoCentres.ts';
import { aDraftEvaluation } from '../support/aDraftEvaluation.ts';
import { auditOf } from '../support/auditOf.ts';
import { BRAM, problem, startFeedbackScene, type FeedbackScene } from '../support/feedbackScene.ts';
import { sql } from '../support/sql.ts';

let scene: FeedbackScene;
let path: string;

beforeAll(async () => {
  scene = await startFeedbackScene();
}, 120_000);
beforeEach(async () => {
  path = await scene.newEvaluation();
});
afterAll(async () => {
  await scene.service.stop();
});

describe('R168: answering', () => {
  it('is for the caseworker who was asked, and for nobody in his place', async () => {
    const request = await scene.asked(BRAM);
    const notHis = { type: problem('notAskedOfYou'), rule: 'R168' };
    await scene.refuses(() => scene.answer(request), { status: 403, body: notHis });
    const { body, headers } = await scene.answer(request, scene.bram).expect(200);
    expect(headers['etag']).toBe('"2"');
    expect(body).toMatchObject({
      state: 'answered',
      received: {
        ...{ answer: 'Ze komt elke dag.', answeredOn: '2031-03-10', answeredBy: demoCaseworkerId('bram.claes') },
      },
      availableActions: ['answerFeedback', 'takeOverFeedback'],
    });
    expect((await scene.sentences())[0]).toBe('Bram Claes gaf terugkoppeling voor de evaluatie van GPMI 1.0.');
    expect(await auditOf(scene.service, request.replace('/feedback-requests/', ''))).toEqual([
      ...['feedbackRequest.asked', 'feedbackRequest.changed', 'feedbackRequest.answered'],
    ]);
  });

  it('for a service is done by who edits evaluations, and corrected', async () => {
    const request = await scene.asked();
    await scene.answer(request, scene.bram).expect(200);
    const corrected = await scene.answer(request, scene.anke, 2, { answer: 'Ze komt drie dagen.' }).expect(200);
    expect(corrected.body).toMatchObject({ revision: 3, received: { answer: 'Ze komt drie dagen.' } });
  });

  it('on another revision than the one on screen: refused', async () => {
    const request = await scene.asked();
    await scene.answer(request).expect(200);
    const body = { params: { current: 2, changed: ['/answer'] } };
    await scene.refuses(() => scene.answer(request), { status: 412, body });
    await scene.refuses(() => scene.anke('put', `${request}/answer`, { answer: 'Ja.' }), { status: 428 });
  });

  it.each([
    ['tomorrow', '2031-03-11', 'dayInTheFuture'],
    ['before it was asked', '2031-03-09', 'answeredBeforeAsked'],
  ])('on a day that is %s: refused', async (_when, answeredOn, code) => {
    const request = await scene.asked();
    const body = { type: problem(code) };
    await scene.refuses(() => scene.answer(request, scene.anke, 1, { answeredOn }), { status: 422, body });
  });

  it.each([
    ['blank', ' '],
    ['tooLong', 'x'.repeat(4000)],
  ])('with a text that is %s: refused', async (code, text) => {
    const request = await scene.asked();
    const body = { errors: [{ pointer: '/answer', code }] };
    await scene.refuses(() => scene.answer(request, scene.anke, 1, { answer: text }), { status: 400, body });
  });

  it('when the evaluation was validated meanwhile: refused', async () => {
    const request = await scene.asked(BRAM);
    await scene.validateEvaluation();
    const body = { params: { action: 'answerFeedback', status: 'validated' } };
    await scene.refuses(() => scene.answer(request, scene.bram), { status: 409, body });
  });

  it('to a request of another centre: not found', async () => {
    const request = await scene.asked();
    await scene.refuses(() => scene.answer(request, scene.claire), { status: 404 });
    await scene.refuses(() => scene.answer(`/feedback-requests/${randomUUID()}`), { status: 404 });
  });
});

describe('R168, B45: taking an answer over', () => {
  it('puts it into the evaluation, with who said it and on which day, once', async () => {
    const request = await scene.asked();
    await scene.answer(request).expect(200);
    const { body, headers } = await scene.takeOver(request).expect(200);
    expect(headers['etag']).toBe('"2"');
    expect(body).toMatchObject({
      revision: 2,
      content: { feedback: 'Werkwinkel De Brug, 10/03/2031\nZe komt elke dag.', heldOn: '2031-03-10' },
    });
    expect((await scene.requests()).body).toMatchObject({
      feedbackRequests: [{ state: 'takenOver', takenOver: { takenOverOn: '2031-03-10' }, availableActions: [] }],
    });
    const taken = { params: { action: 'takeOverFeedback', status: 'takenOver' } };
    await scene.refuses(() => scene.takeOver(request, 2), { status: 409, body: taken });
    await scene.refuses(() => scene.answer(request, scene.anke, 3), { status: 409 });
    expect((await scene.sentences())[0]).toBe(
      'De terugkoppeling van Werkwinkel De Brug werd overgenomen in de evaluatie van GPMI 1.0.',
    );
    expect(await auditOf(scene.service, path.replace('/evaluations/', ''))).toContain('evaluation.changed');
  });

  it('adds to what other services said', async () => {
    const [first, second] = [await scene.asked(), await scene.asked(BRAM)];
    await scene.answer(first).expect(200);
    await scene.answer(second, scene.bram, 1, { answer: 'Hij ook.' }).expect(200);
    await scene.takeOver(second).expect(200);
    const { body } = await scene.takeOver(first, 2).expect(200);
    const feedback = 'Bram Claes, 10/03/2031\nHij ook.\n\nWerkwinkel De Brug, 10/03/2031\nZe komt elke dag.';
    expect(body).toMatchObject({ revision: 3, content: { feedback } });
  });

  it('before there is an answer, or on another revision than the one on screen: refused', async () => {
    const request = await scene.asked();
    await scene.refuses(() => scene.takeOver(request), { status: 409, body: { params: { status: 'asked' } } });
    await scene.answer(request).expect(200);
    const { body } = await scene.anke('get', path).expect(200);
    const { content } = body as { content: object };
    await scene.anke('put', path, { ...content, comment: 'Goed.' }, { revision: 1 }).expect(200);
    const stale = { params: { current: 2, changed: ['/comment'] } };
    await scene.refuses(() => scene.takeOver(request), { status: 412, body: stale });
    await scene.refuses(() => scene.anke('post', `${request}/taking-over`), { status: 428 });
  });

  it('into a validated evaluation: refused', async () => {
    const request = await scene.asked();
    await scene.answer(request).expect(200);
    await scene.validateEvaluation();
    const body = { params: { action: 'takeOverFeedback', status: 'validated' } };
    await scene.refuses(() => scene.takeOver(request, 2), { status: 409, body });
  });

  it('what does not fit any more: refused', async () => {
    const request = await scene.asked();
    await scene.answer(request).expect(200);
    const { body } = await scene.anke('get', path).expect(200);
    const { content } = body as { content: object };
    await scene.anke('put', path, { ...content, feedback: 'x'.repeat(3990) }, { revision: 1 }).expect(200);
    const tooLong = { type: problem('feedbackTooLong'), params: { max: 4000 } };
    await scene.refuses(() => scene.takeOver(request, 2), { status: 422, body: tooLong });
  });

  it('of another centre: not found', async () => {
    const request = await scene.asked();
    await scene.refuses(() => scene.takeOver(request, 1, scene.claire), { status: 404 });
    await scene.refuses(() => scene.takeOver(`/feedback-requests/${randomUUID()}`), { status: 404 });
  });
});

it('A59: a closed GPMI takes no request, no answer and nothing over', async () => {
  const closed = await aDraftEvaluation(scene.anke, scene.service, scene.clock);
  await scene.newEvaluation(closed);
  const request = await scene.asked();
  await scene.answer(request).expect(200);
  await sql(scene.service, `update gpmi set is_closed = true where id = '${closed.gpmiId}'`);
  const attempts = [() => scene.ask(), () => scene.answer(request, scene.anke, 2), () => scene.takeOver(request)];
  for (const attempt of attempts) await scene.refuses(attempt, { status: 409, body: { type: problem('closed') } });
});
