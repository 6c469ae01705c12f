import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { demoCaseworkerId } from '../../embedded/demoCentres.ts';
import { auditOf } from '../support/auditOf.ts';
import { BRAM, BRUG, problem, QUESTION, startFeedbackScene, type FeedbackScene } from '../support/feedbackScene.ts';
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

describe('R168, D015: asking for feedback', () => {
  it('of a second caseworker: it is kept, told in the timeline, and a mail waits', async () => {
    const { body, headers } = await scene.ask(BRAM).expect(201);
    expect(headers['etag']).toBe('"1"');
    expect(body).toMatchObject({
      ...{ to: BRAM, recipientName: 'Bram Claes', question: QUESTION, state: 'asked', received: null, takenOver: null },
      ...{ askedBy: demoCaseworkerId('anke.peeters'), askedByName: 'Anke Peeters', askedOn: '2031-03-10', revision: 1 },
      mail: { state: 'queued', attempts: 0, lastError: null, sentAt: null },
      availableActions: [],
    });
    expect((await scene.sentences())[0]).toBe(
      'Voor de evaluatie van GPMI 1.0 werd terugkoppeling gevraagd aan Bram Claes.',
    );
    expect(await auditOf(scene.service, (body as { feedbackRequestId: string }).feedbackRequestId)).toEqual([
      'feedbackRequest.asked',
    ]);
  });

  it('of a service, whose answer the caseworker writes down', async () => {
    const { body } = await scene.ask().expect(201);
    expect(body).toMatchObject({ to: BRUG, recipientName: BRUG.name, availableActions: ['answerFeedback'] });
  });

  it('is offered on a draft, and asked once when it is sent twice with one key', async () => {
    expect((await scene.anke('get', path).expect(200)).body).toMatchObject({
      availableActions: expect.arrayContaining(['askFeedback']) as unknown,
    });
    const key = randomUUID();
    const [first, second] = [
      await scene.ask(BRUG, scene.anke, key).expect(201),
      await scene.ask(BRUG, scene.anke, key).expect(201),
    ];
    expect(second.body).toEqual(first.body);
    expect((await scene.requests().expect(200)).body).toEqual({ feedbackRequests: [first.body] });
  });

  it.each([
    ['a caseworker of nobody', { ...BRAM, caseworkerId: randomUUID() }, 'unknownCaseworker'],
    ['one of another centre', { ...BRAM, caseworkerId: demoCaseworkerId('denis.lambert') }, 'unknownCaseworker'],
    ['oneself', { ...BRAM, caseworkerId: demoCaseworkerId('anke.peeters') }, 'askedOneself'],
  ])('of %s: refused, and nothing is kept', async (_whom, to, code) => {
    const errors = [{ pointer: '/to/caseworkerId', code, rule: 'D015' }];
    await scene.refuses(() => scene.ask(to), { status: 422, body: { type: problem('contentRefused'), errors } });
  });

  it('of a caseworker who left: refused', async () => {
    const left = demoCaseworkerId('sofie.maes');
    await sql(scene.service, `update caseworker set is_active = false where id = '${left}'`);
    try {
      const body = { errors: [{ pointer: '/to/caseworkerId', code: 'caseworkerLeft' }] };
      await scene.refuses(() => scene.ask({ ...BRAM, caseworkerId: left }), { status: 422, body });
    } finally {
      await sql(scene.service, `update caseworker set is_active = true where id = '${left}'`);
    }
  });

  it.each([
    ['an address that is none', { to: { ...BRUG, email: 'nowhere' }, question: QUESTION }, '/to/email', 'notAnEmail'],
    [
      'two addresses',
      { to: { ...BRUG, email: 'a@b.example,c@d.example' }, question: QUESTION },
      '/to/email',
      'notAnEmail',
    ],
    [
      'a name of two lines',
      { to: { ...BRUG, name: 'De Brug\nBcc: x@y.example' }, question: QUESTION },
      '/to/name',
      'oneLine',
    ],
    ['no name', { to: { ...BRUG, name: '  ' }, question: QUESTION }, '/to/name', 'blank'],
    ['no question', { to: BRUG, question: ' ' }, '/question', 'blank'],
    ['nobody', { question: QUESTION }, '/to', 'required'],
    ['an unknown kind', { to: { ...BRUG, kind: 'friend' }, question: QUESTION }, '/to/kind', 'notOneOf'],
    ['a field too many', { to: BRUG, question: QUESTION, urgent: true }, '/urgent', 'unknownField'],
  ])('refuses %s by its place', async (_what, body, pointer, code) => {
    const errors = [expect.objectContaining({ pointer, code })];
    await scene.refuses(() => scene.anke('post', `${path}/feedback-requests`, body), { status: 400, body: { errors } });
  });

  it('at a validated evaluation: refused', async () => {
    await scene.validateEvaluation();
    const params = { action: 'askFeedback', status: 'validated' };
    const body = { type: problem('actionNotAvailable'), rule: 'R168', params };
    await scene.refuses(() => scene.ask(), { status: 409, body });
  });

  it('at an evaluation of another centre, or of none: not found', async () => {
    const nowhere = `/evaluations/${randomUUID()}/feedback-requests`;
    const question = { to: BRUG, question: QUESTION };
    await scene.refuses(() => scene.ask(BRUG, scene.claire), { status: 404 });
    await scene.refuses(() => scene.requests(scene.claire), { status: 404 });
    await scene.refuses(() => scene.anke('post', nowhere, question), { status: 404 });
  });

  it('A37: nothing of it is left when the evaluation is deleted', async () => {
    const request = await scene.asked(BRAM);
    await scene.anke('delete', path, { confirm: true }, { revision: 1 }).expect(204);
    await scene.requests().expect(404);
    await scene.answer(request, scene.bram).expect(404);
  });
});
