import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { createDeliverMails } from '../../activities/mail/deliverMails.ts';
import type { SendMail } from '../../activities/mail/letter.ts';
import { runMailDispatcher } from '../../worker/mailDispatcher.ts';
import { addEvaluation, addMail, addRequest } from '../db/aFeedbackMail.ts';
import { openGpmi } from '../db/aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from '../db/openTestDatabase.ts';
import { MAIL_SENDER } from '../support/startService.ts';

const MAILS = 8;
let db: OpenDatabase;
let tenant: Tenant;
let stopping: AbortController;
let sent: string[];

beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  stopping = new AbortController();
  sent = [];
  tenant = await db.newTenant();
  const { caseworkerId: actorId } = tenant.caseworker;
  await tenant.inTenant(async (work) => {
    const evaluationId = await addEvaluation(work, await openGpmi(work, actorId), actorId);
    for (let index = 0; index < MAILS; index += 1) {
      const mailId = await addMail(work, await addRequest(work, evaluationId, actorId));
      await work.outbox.add({ kind: 'mail', mailId });
    }
  });
});
afterAll(async () => await db.close());

const deliver = async (sendMail: SendMail): Promise<number> => {
  const { inTenant } = db.system;
  const note = () => undefined;
  const dependencies = { inTenant, sendMail, sender: MAIL_SENDER, note, stopping: stopping.signal };
  return await createDeliverMails(dependencies)(tenant.ocmwId);
};
const taking: SendMail = async ({ messageId }) => {
  sent.push(messageId);
  return await Promise.resolve({ kind: 'sent' });
};

describe('the mails of a centre', () => {
  it('are each sent once, also by a second worker while the first is still sending', async () => {
    const [begun, over] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const slowly: SendMail = async (letter) => {
      begun.resolve(undefined);
      await over.promise;
      return await taking(letter);
    };
    const first = deliver(slowly);
    await begun.promise;
    expect(await deliver(taking)).toBe(MAILS - 1);
    over.resolve(undefined);
    expect(await first).toBe(1);
    expect([sent.length, new Set(sent).size]).toEqual([MAILS, MAILS]);
  });

  it('wait for another round when the mail server is away', async () => {
    const away: SendMail = async ({ messageId }) => {
      sent.push(messageId);
      return await Promise.resolve({ kind: 'notNow', code: 'ECONNREFUSED' });
    };
    expect(await deliver(away)).toBe(1);
    expect(sent).toHaveLength(1);
    expect(await deliver(taking)).toBe(MAILS - 1);
  });

  it('are begun no more once the worker is asked to end, and the one under way is finished', async () => {
    const last: SendMail = async (letter) => {
      stopping.abort();
      return await taking(letter);
    };
    expect(await deliver(last)).toBe(1);
    stopping = new AbortController();
    expect(await deliver(taking)).toBe(MAILS - 1);
    expect(new Set(sent).size).toBe(MAILS);
  });
});

it('without a mail server they stay queued, and the log says so once', async () => {
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => void lines.push(line) });
  await runMailDispatcher({ system: db.system, mailer: undefined, logger }, stopping.signal);
  expect(lines).toEqual([expect.stringContaining('SMTP_URL is not set: mail stays queued')]);
  expect(await db.system.listCentresWithMail()).toContain(tenant.ocmwId);
});
