import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AfterAttempt } from '../../domain/mail/mail.ts';
import type { FeedbackRequest } from '../../domain/evaluation/feedbackRequest.ts';
import { addEvaluation, addMail, addRequest } from './aFeedbackMail.ts';
import { openGpmi } from './aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

let db: OpenDatabase;
let tenant: Tenant;
let request: FeedbackRequest;
let mailId: string;

beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  db.clock.at = new Date('2026-07-08T09:00:00Z');
  tenant = await db.newTenant();
  const { caseworkerId: actorId } = tenant.caseworker;
  await tenant.inTenant(async (work) => {
    const evaluationId = await addEvaluation(work, await openGpmi(work, actorId), actorId);
    request = await addRequest(work, evaluationId, actorId);
    mailId = await addMail(work, request);
    await work.outbox.add({ kind: 'mail', mailId });
  });
});
afterAll(async () => await db.close());

const bySystem: Tenant['inTenant'] = async (run) => await db.system.inTenant(tenant.ocmwId, run);
const lock = async () => await bySystem(async (work) => await work.mails.lock(mailId));
const begin = async (isInDoubt = false) => await bySystem(async (work) => await work.mails.begin(mailId, isInDoubt));
const settle = async (attempts: number, after: AfterAttempt) =>
  await bySystem(async (work) => await work.mails.settle(mailId, attempts, after));
const listed = async () => {
  const { evaluationId } = request;
  const [row] = await tenant.inTenant(async (work) => await work.feedbackRequests.list(evaluationId));
  return row?.mail;
};
const later = (seconds: number) => (db.clock.at = new Date(db.clock.at.getTime() + seconds * 1000));

const SENT: AfterAttempt = { state: 'sent', isInDoubt: false, code: null };
const NOT_NOW: AfterAttempt = { state: 'queued', isInDoubt: false, code: '421' };

describe('a mail', () => {
  it('is queued, with what it says as codes', async () => {
    const { feedbackRequestId, askedBy } = request;
    expect(await lock()).toEqual({
      ...{ mailId, feedbackRequestId, toCaseworkerId: null, language: 'nl', state: 'queued' },
      data: { kind: 'feedbackRequest', fileReference: 'LV-1', number: '1.0', askedBy, askedOn: '2026-07-01' },
      ...{ attempts: 0, attemptedAt: null, isInDoubt: false, createdAt: db.clock.at },
    });
  });

  it('shows an attempt from its begin on, before anybody knows what comes of it', async () => {
    await begin();
    expect(await lock()).toMatchObject({ attempts: 1, attemptedAt: db.clock.at, state: 'queued' });
  });

  it('is sent at an instant, and then tried no more', async () => {
    await begin();
    later(2);
    expect(await settle(1, SENT)).toBe(true);
    expect(await listed()).toEqual({ state: 'sent', attempts: 1, lastError: null, sentAt: db.clock.at });
    await begin();
    expect(await lock()).toMatchObject({ attempts: 1, attemptedAt: null });
  });

  it('keeps why it was not sent, and that it is in doubt', async () => {
    await begin();
    expect(await settle(1, { ...NOT_NOW, isInDoubt: true })).toBe(true);
    expect(await lock()).toMatchObject({ attemptedAt: null, isInDoubt: true });
    expect(await listed()).toEqual({ state: 'queued', attempts: 1, lastError: '421', sentAt: null });
  });

  it('takes no outcome of an attempt that another one has followed', async () => {
    await begin();
    await begin(true);
    expect(await settle(1, SENT)).toBe(false);
    expect(await lock()).toMatchObject({ state: 'queued', attempts: 2 });
    expect(await settle(2, { ...SENT, state: 'possiblyTwice', isInDoubt: true })).toBe(true);
    expect(await listed()).toMatchObject({ state: 'possiblyTwice', sentAt: db.clock.at });
  });

  it('is not marked as sent by those who ask for it: only the system sends', async () => {
    const begun = tenant.inTenant(async (work) => await work.mails.begin(mailId, false));
    await expect(begun).rejects.toMatchObject({ name: 'DatabaseError', code: '42501' });
  });
});

describe('mail in the outbox', () => {
  const due = async () => await bySystem(async (work) => await work.outbox.lockDueMail());

  it('is for its own dispatcher only', async () => {
    expect(await due()).toMatchObject({ mailId });
    expect(await bySystem(async (work) => await work.outbox.lockDue(10))).toEqual([]);
    expect(await db.system.listCentresWithMail()).toContain(tenant.ocmwId);
    expect(await db.system.listCentresWithPost()).not.toContain(tenant.ocmwId);
    await tenant.inTenant(async (work) => await work.outbox.add({ kind: 'refreshGpmi', gpmiId: mailId }));
    expect(await bySystem(async (work) => await work.outbox.lockDue(10))).toMatchObject([
      { message: { kind: 'refreshGpmi' } },
    ]);
    expect(await db.system.listCentresWithPost()).toContain(tenant.ocmwId);
  });

  it('is kept from others while it is sent', async () => {
    const { outboxId } = (await due())!;
    await bySystem(async (work) => await work.outbox.hold(outboxId, 50));
    later(49);
    expect(await due()).toBeUndefined();
    expect(await db.system.listCentresWithMail()).not.toContain(tenant.ocmwId);
    later(1);
    expect(await due()).toMatchObject({ outboxId });
  });

  it('waits longer after each failure, up to a quarter of an hour', async () => {
    const { outboxId } = (await due())!;
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      await bySystem(async (work) => await work.outbox.failed(outboxId, '421', 900));
      let pause = 0;
      while ((await due()) === undefined) {
        const step = pause < 64 ? 1 : 4;
        later(step);
        pause += step;
      }
      pauses.push(pause);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
  });
});
