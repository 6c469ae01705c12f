import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SendMail } from '../../activities/mail/letter.ts';
import { demoCaseworkerId } from '../../embedded/demoCentres.ts';
import { eventually } from '../support/eventually.ts';
import { BRAM } from '../support/feedbackScene.ts';
import { aService, sendReally, startMailScene, type MailScene } from '../support/mailScene.ts';
import { sql } from '../support/sql.ts';

let scene: MailScene;

beforeAll(async () => {
  scene = await startMailScene();
}, 120_000);
beforeEach(async () => {
  scene.send(sendReally);
  await scene.newEvaluation();
});
afterAll(async () => {
  await scene.service.stop();
});

describe('a worker that is killed between the sending and the commit', () => {
  /** Sends and never comes back, as a process that is killed then; from the given time on it lives. */
  const killedAfterSending = (times: number): SendMail => {
    let deaths = 0;
    return async (letter) => {
      const outcome = await sendReally(letter);
      if ((deaths += 1) <= times) throw new Error('killed');
      return outcome;
    };
  };

  it('leaves a mail that is sent once more with the same Message-ID, marked as possibly twice, and no third time', async () => {
    scene.send(killedAfterSending(1));
    await scene.ask(aService('Anjer')).expect(201);
    await eventually(async () => expect(await scene.mailsTo('Anjer')).toHaveLength(1));
    await scene.becomes({ state: 'queued', attempts: 1 });
    scene.nextDay();
    await scene.becomes({ state: 'possiblyTwice', attempts: 2 });
    const ids = (await scene.mailsTo('Anjer')).map(({ headers }) => headers['message-id']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    scene.nextDay();
    await scene.letOthersPass();
    expect(await scene.mailsTo('Anjer')).toHaveLength(2);
  });

  it('twice: the mail is given up, and the timeline says that nobody knows', async () => {
    scene.send(killedAfterSending(2));
    await scene.ask(aService('Viooltje')).expect(201);
    await scene.becomes({ state: 'queued', attempts: 1 });
    scene.nextDay();
    await scene.becomes({ state: 'queued', attempts: 2 });
    scene.nextDay();
    await scene.becomes({ state: 'failed', attempts: 2, lastError: 'outcomeUnknown' });
    expect((await scene.sentences())[0]).toContain('Het is niet geweten of de mail is aangekomen.');
    expect(await scene.mailsTo('Viooltje')).toHaveLength(2);
  });
});

describe('a mail that nobody needs any more', () => {
  const away: SendMail = async () => await Promise.resolve({ kind: 'notNow', code: 'ECONNREFUSED' });

  it('because there is an answer, or no draft, is not sent and not complained of', async () => {
    for (const end of [scene.answer, async () => await scene.validateEvaluation()]) {
      scene.send(away);
      await scene.newEvaluation();
      const request = await scene.asked(aService('Roos'));
      await scene.becomes({ attempts: 1 });
      await end(request);
      const told = await scene.sentences();
      scene.send(sendReally);
      scene.nextDay();
      await scene.becomes({ state: 'failed', lastError: 'noLongerNeeded' });
      expect(await scene.sentences()).toEqual(told);
    }
    expect(await scene.mailsTo('Roos')).toEqual([]);
  });

  it('because its evaluation is gone, goes with it', async () => {
    scene.send(away);
    const evaluation = await scene.newEvaluation();
    await scene.ask(aService('Iris')).expect(201);
    await scene.becomes({ attempts: 1 });
    await scene.anke('delete', evaluation, { confirm: true }, { revision: 1 }).expect(204);
    scene.nextDay();
    await scene.letOthersPass();
    expect(await scene.mailsTo('Iris')).toEqual([]);
  });

  it('because whom it is for has left, is told in the timeline', async () => {
    scene.send(away);
    await scene.ask(BRAM).expect(201);
    await scene.becomes({ attempts: 1 });
    const bram = demoCaseworkerId('bram.claes');
    await sql(scene.service, `update caseworker set is_active = false where id = '${bram}'`);
    scene.nextDay();
    await scene.becomes({ state: 'failed', lastError: 'caseworkerLeft' });
    expect((await scene.sentences())[0]).toContain('Deze maatschappelijk werker is niet meer in dienst.');
  });
});

it('R168: of all that, nothing personal is logged', () => {
  expect(scene.logged()).toContain('the outbox could not be delivered');
  expect(scene.logged()).not.toMatch(/@|debrug|Bram|Claes|Anke|Peeters|Anjer|Viooltje|Verlinden|Lindeveld/i);
});
