import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EvaluationContent } from '../../domain/evaluation/evaluationContent.ts';
import { EMPTY_EVALUATION } from '../../domain/evaluation/evaluationContent.ts';
import { day } from '../../domain/calendar/plainDate.ts';
import { anEvaluatedItem, anEvaluation } from '../builders/anEvaluation.ts';
import { aSigned, SIGNED_REVISION } from '../support/aSigned.ts';
import type { Caller } from '../support/caller.ts';
import { aDraft, completeContent, type Draft } from '../support/journey.ts';
import { daysOf, handOver } from '../support/signing.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';
import { expectRefused } from '../support/untouched.ts';

const clock = createTestClock('2031-03-03');
const CONFIRMED = { confirm: true };
let service: TestService;
let anke: Caller;
let bram: Caller;
let draft: Draft;
/** A draft of an evaluation, complete, at revision 1. */
let evaluationId: string;

const written = (change: Partial<EvaluationContent> = {}) => anEvaluation({ heldOn: day('2031-03-10'), ...change });
const add =
  (body: object, { versionId } = draft) =>
  () =>
    anke('post', `/gpmi-versions/${versionId}/evaluations`, body);
const save =
  (revision: number, content = written(), call = anke) =>
  () =>
    call('put', `/evaluations/${evaluationId}`, content, { revision });
const validate =
  (revision: number, body: object = CONFIRMED, call = anke) =>
  () =>
    call('post', `/evaluations/${evaluationId}/validation`, body, { revision });
const remove =
  (revision: number, body: object = CONFIRMED) =>
  () =>
    anke('delete', `/evaluations/${evaluationId}`, body, { revision });

beforeAll(async () => {
  service = await startService({ clock, engine: await devServer() });
  anke = await service.as('anke.peeters');
  bram = await service.as('bram.claes');
  draft = await aSigned(anke, service, clock);
}, 120_000);
beforeEach(async () => {
  const { body } = await add(written())().expect(201);
  evaluationId = (body as { evaluationId: string }).evaluationId;
});
afterAll(async () => {
  await service.stop();
});

const problem = (code: string, rule: string | null) => ({
  status: 422,
  body: { type: `urn:gpmi:problem:${code}`, rule },
});
const notAvailable = (rule: string) => ({
  status: 409,
  body: { type: 'urn:gpmi:problem:actionNotAvailable', rule },
});
const finding = (pointer: string, code: string) => ({
  status: 422,
  body: { errors: [expect.objectContaining({ pointer, code })] },
});

describe('R110, A50: an evaluation that cannot be added', () => {
  it('to a draft, and to what is still to sign', async () => {
    const unsigned = await aDraft(anke, { openedOn: '2031-02-20', decidedOn: null });
    await expectRefused(service, unsigned.gpmiId, add({}, unsigned), notAvailable('R110'));
    await anke('put', `/gpmi-versions/${unsigned.versionId}`, completeContent(), { revision: 1 }).expect(200);
    await handOver(anke, service, daysOf(clock), { versionId: unsigned.versionId, revision: 2 });
    await expectRefused(service, unsigned.gpmiId, add({}, unsigned), notAvailable('R110'));
  });

  it.each([
    ['before the signature', '2031-03-08', 'evaluatedBeforeSignature'],
    ['in the future', '2031-03-11', 'dayInTheFuture'],
  ])('of a day %s; nor is one saved with it', async (_what, heldOn, code) => {
    const refused = problem(code, 'A50');
    await expectRefused(service, draft.gpmiId, add({ heldOn }), refused);
    await expectRefused(service, draft.gpmiId, save(1, written({ heldOn: day(heldOn) })), refused);
  });

  it('R155: about a goal that the version does not have; nor is one saved with it', async () => {
    const goals = [anEvaluatedItem('goal-9')];
    const refused = finding('/goals/0/itemId', 'unknownItem');
    await expectRefused(service, draft.gpmiId, add({ goals }), { ...refused, isRefusedAtTheDoor: false });
    await expectRefused(service, draft.gpmiId, save(1, written({ goals })), refused);
  });

  it('with a field that is not known', async () => {
    await expectRefused(service, draft.gpmiId, add({ colour: 'blue' }), { status: 400 });
  });

  it('to a version that is not there', async () => {
    const nowhere = { ...draft, versionId: randomUUID() };
    await expectRefused(service, draft.gpmiId, add({}, nowhere), { status: 404 });
  });
});

describe('R116–R118: an evaluation that cannot be changed', () => {
  it('R117, T102: is not validated without the word that one is sure', async () => {
    await expectRefused(service, draft.gpmiId, validate(1, {}), problem('confirmationMissing', 'R117'));
  });

  it('R112: is not validated while something is missing, and all of it is told', async () => {
    await save(1, EMPTY_EVALUATION)().expect(200);
    const errors = ['/heldOn', '/contact', '/result'].map((pointer) => expect.objectContaining({ pointer }) as unknown);
    const body = { type: 'urn:gpmi:problem:incomplete', rule: 'R112', errors };
    await expectRefused(service, draft.gpmiId, validate(2), { status: 422, body, isRefusedAtTheDoor: false });
  });

  it('R118: is validated for good: not edited, not validated again', async () => {
    await validate(1)().expect(200);
    await expectRefused(service, draft.gpmiId, save(2), notAvailable('R116'));
    await expectRefused(service, draft.gpmiId, validate(2), notAvailable('R117'));
  });

  it('R119: is not deleted without the word that one is sure, and only once', async () => {
    await expectRefused(service, draft.gpmiId, remove(1, {}), problem('confirmationMissing', 'R119'));
    await remove(1)().expect(204);
    for (const attempt of [remove(1), save(1), validate(1)]) {
      await expectRefused(service, draft.gpmiId, attempt, { status: 404 });
    }
  });

  it('A22, T047: leaves the signature locked when it is deleted', async () => {
    await validate(1)().expect(200);
    await remove(2)().expect(204);
    const body = { ...CONFIRMED, reason: 'De verkeerde bladzijde werd ondertekend.' };
    const unsign = () =>
      anke('delete', `/gpmi-versions/${draft.versionId}/signature`, body, { revision: SIGNED_REVISION });
    await expectRefused(service, draft.gpmiId, unsign, {
      status: 409,
      body: { rule: 'R096', params: { locks: ['hadEvaluation'] } },
    });
  });
});

describe('two people at once', () => {
  it('the second one is told what changed, and keeps nothing of his', async () => {
    await save(1)().expect(200);
    await expectRefused(service, draft.gpmiId, save(1, written({ comment: 'Anders' }), bram), {
      status: 412,
      body: { type: 'urn:gpmi:problem:staleRevision', params: { current: 2 } },
    });
    for (const attempt of [validate(1), remove(1)]) {
      await expectRefused(service, draft.gpmiId, attempt, { status: 412 });
    }
    const { body } = await anke('get', `/evaluations/${evaluationId}`).expect(200);
    expect(body).toMatchObject({ revision: 2, content: { comment: written().comment } });
  });

  it('one of two saves is done', async () => {
    const both = await Promise.all([save(1)(), save(1, written({ comment: 'Anders' }), bram)()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('one of two validates, and one of a save and a validation', async () => {
    const both = await Promise.all([validate(1)(), validate(1, CONFIRMED, bram)()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    evaluationId = ((await add(written())()).body as { evaluationId: string }).evaluationId;
    const mixed = await Promise.all([validate(1)(), save(1, written({ comment: 'Anders' }), bram)()]);
    expect(mixed.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('demands the revision', async () => {
    await anke('put', `/evaluations/${evaluationId}`, written()).expect(428);
    await anke('delete', `/evaluations/${evaluationId}`, CONFIRMED).expect(428);
  });
});

describe('another centre', () => {
  it('sees no evaluation of ours, and changes none', async () => {
    const claire = await service.as('claire.dubois');
    const at = `/evaluations/${evaluationId}`;
    const attempts = [
      () => claire('get', at),
      () => claire('put', at, written(), { revision: 1 }),
      () => claire('post', `${at}/validation`, CONFIRMED, { revision: 1 }),
      () => claire('delete', at, CONFIRMED, { revision: 1 }),
      () => claire('post', `/gpmi-versions/${draft.versionId}/evaluations`, {}),
      () => claire('post', `/gpmi-versions/${draft.versionId}/versions`, CONFIRMED, { revision: SIGNED_REVISION }),
      () =>
        claire(
          'post',
          `/gpmis/${draft.gpmiId}/end`,
          { ...CONFIRMED, endedOn: '2031-03-10', endReason: 'agreement' },
          {
            revision: 1,
          },
        ),
    ];
    for (const attempt of attempts) await expectRefused(service, draft.gpmiId, attempt, { status: 404 });
  });
});
