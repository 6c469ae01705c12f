import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { day } from '../../domain/calendar/plainDate.ts';
import type { FeedbackRequest } from '../../domain/evaluation/feedbackRequest.ts';
import { addEvaluation, addMail, addRequest } from './aFeedbackMail.ts';
import { openGpmi } from './aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

let db: OpenDatabase;
let tenant: Tenant;
let evaluationId: string;
let actorId: string;

beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  tenant = await db.newTenant();
  actorId = tenant.caseworker.caseworkerId;
  evaluationId = await tenant.inTenant(
    async (work) => await addEvaluation(work, await openGpmi(work, actorId), actorId),
  );
});
afterAll(async () => await db.close());

const add = async (to?: FeedbackRequest['to']) =>
  await tenant.inTenant(async (work) => await addRequest(work, evaluationId, actorId, to));
const find = async ({ feedbackRequestId }: FeedbackRequest) =>
  await tenant.inTenant(async (work) => await work.feedbackRequests.find(feedbackRequestId));
const save = async (request: FeedbackRequest) =>
  await tenant.inTenant(async (work) => await work.feedbackRequests.save(request));
const received = () => ({ answer: 'Ja.', answeredOn: day('2026-07-06'), answeredBy: actorId });
const answeredTo = (request: FeedbackRequest): FeedbackRequest => ({
  ...request,
  ...{ state: 'answered', received: received(), takenOver: null, revision: request.revision + 1 },
});

describe('a request for feedback', () => {
  it('R168: is kept as it was asked, of a caseworker or of a service', async () => {
    const service = await add();
    const colleague = await add({ kind: 'caseworker', caseworkerId: actorId });
    expect(await find(service)).toEqual(service);
    expect(await find(colleague)).toEqual(colleague);
    expect(await find({ ...service, feedbackRequestId: randomUUID() })).toBeUndefined();
  });

  it('keeps its answer, and that it was taken over', async () => {
    const answered = answeredTo(await add());
    await save(answered);
    expect(await find(answered)).toEqual(answered);
    const takenOver: FeedbackRequest = {
      ...{ ...answered, state: 'takenOver', received: received(), revision: 3 },
      takenOver: { takenOverOn: day('2026-07-08'), takenOverBy: actorId },
    };
    await save(takenOver);
    expect(await find(takenOver)).toEqual(takenOver);
  });

  it('is not written over a revision that is no longer there', async () => {
    const answered = answeredTo(await add());
    await save(answered);
    await expect(save(answered)).rejects.toThrow('revision');
    expect(await find(answered)).toMatchObject({ revision: 2 });
  });

  it('is listed with the others of its evaluation, each with its mail', async () => {
    const first = await add();
    db.clock.at = new Date(db.clock.at.getTime() + 1000);
    const second = await add();
    await tenant.inTenant(async (work) => await addMail(work, second));
    const mail = { state: 'queued', attempts: 0, lastError: null, sentAt: null };
    expect(await tenant.inTenant(async (work) => await work.feedbackRequests.list(evaluationId))).toEqual([
      { ...first, mail: null },
      { ...second, mail },
    ]);
  });

  it('A37: goes with its evaluation, and its mail with it', async () => {
    const request = await add();
    const mailId = await tenant.inTenant(async (work) => await addMail(work, request));
    await tenant.inTenant(async (work) => await work.evaluations.remove(evaluationId));
    expect(await find(request)).toBeUndefined();
    expect(await db.system.inTenant(tenant.ocmwId, async (work) => await work.mails.lock(mailId))).toBeUndefined();
  });

  it.each([
    ['an answer without its day', { received: { ...received(), answeredOn: null } }],
    ['an answered one without an answer', { state: 'answered', received: null }],
    ['one that was taken over and never answered', { state: 'takenOver', received: null }],
    ['an answer from before the question', { received: { ...received(), answeredOn: '2026-06-30' } }],
  ])('the database refuses %s', async (_what, wrong) => {
    const request = await add();
    await expect(save({ ...answeredTo(request), ...wrong } as unknown as FeedbackRequest)).rejects.toMatchObject({
      name: 'DatabaseError',
      code: '23514',
    });
  });
});
