import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createSmtpMailer } from '../../activities/mail/smtpMailer.ts';
import { demoCaseworkerId } from '../../embedded/demoCentres.ts';
import { createMailCatcher } from '../../embedded/services/mailCatcher.ts';
import { freePort } from '../../embedded/services/ports.ts';
import { aPerson } from '../builders/aPerson.ts';
import { auditOf } from '../support/auditOf.ts';
import { BRAM, QUESTION } from '../support/feedbackScene.ts';
import { sourceOf } from '../support/mailbox.ts';
import { aService, sendReally, startMailScene, type MailScene } from '../support/mailScene.ts';
import { sql } from '../support/sql.ts';
import { startStandInMailServer, type StandInMailServer } from '../support/standInMailServer.ts';

let scene: MailScene;
let server: StandInMailServer;

beforeAll(async () => {
  server = await startStandInMailServer();
  scene = await startMailScene();
}, 120_000);
beforeEach(async () => {
  scene.send(sendReally);
  server.behave({});
  await scene.newEvaluation();
});
afterAll(async () => {
  await scene.service.stop();
  await server.stop();
});

const { name, firstName, bornOn, address, registerNumber } = aPerson();
/** All that is known of the beneficiary of this test, and a word of the question. */
const PERSONAL = new RegExp(
  [name, firstName, bornOn, address?.street, registerNumber, 'opleiding'].filter(Boolean).join('|'),
  'i',
);

describe('a request for feedback is mailed', () => {
  it('to a caseworker: from the centre, answered to who asks, in both parts, with nothing of the beneficiary', async () => {
    await scene.ask(BRAM).expect(201);
    await scene.becomes({
      state: 'sent',
      attempts: 1,
      lastError: null,
      sentAt: expect.stringMatching(/^2031-03-10T/) as never,
    });
    const [caught, ...others] = await scene.mailsTo('bram.claes@lindeveld.example');
    expect(others).toEqual([]);
    expect(caught).toMatchObject({
      subject: `Vraag om terugkoppeling: dossier ${scene.reference}, GPMI 1.0`,
      from: [{ address: 'no-reply@gpmi.example', name: 'OCMW Lindeveld' }],
      to: [{ address: 'bram.claes@lindeveld.example', name: 'Bram Claes' }],
      headers: { 'auto-submitted': 'auto-generated', 'content-language': 'nl' },
    });
    const source = await sourceOf(caught!);
    expect(source).toMatch(/^Message-ID: <[0-9a-f-]{36}@gpmi\.example>\r?$/m);
    expect(source).toMatch(/^Reply-To: Anke Peeters <anke\.peeters@lindeveld\.example>\r?$/m);
    expect(source).toMatch(/^Date: Mon, 10 Mar 2031 11:00:00 \+0000\r?$/m);
    expect(source).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(caught!.text).toContain('https://gpmi.example/');
    expect(caught!.html).toContain('<a href="https://gpmi.example/">De toepassing openen</a>');
    for (const part of [source, caught!.text, caught!.html, caught!.subject]) {
      expect(part).not.toContain(QUESTION);
      expect(part).not.toMatch(PERSONAL);
    }
  });

  it('to a service, in the language of the region; in the audit stands that it was sent', async () => {
    const request = await scene.asked(aService('Zonnebloem'));
    await scene.becomes({ state: 'sent' });
    const [caught] = await scene.mailsTo('Zonnebloem');
    expect(caught).toMatchObject({ headers: { 'content-language': 'nl' } });
    expect(caught!.text).toContain('Antwoord op dit bericht om met Anke Peeters af te spreken');
    expect(caught!.text + caught!.html).not.toMatch(PERSONAL);
    const audit = await auditOf(scene.service, request.replace('/feedback-requests/', ''));
    expect(audit).toEqual(['feedbackRequest.asked', 'mail.sent']);
  });

  it('in French to who reads French', async () => {
    const sofie = demoCaseworkerId('sofie.maes');
    await sql(scene.service, `update caseworker set language = 'fr' where id = '${sofie}'`);
    await scene.ask({ ...BRAM, caseworkerId: sofie }).expect(201);
    await scene.becomes({ state: 'sent' });
    const [caught] = await scene.mailsTo('sofie.maes@lindeveld.example');
    expect(caught).toMatchObject({
      subject: `Demande de retour d'information : dossier ${scene.reference}, PIIS 1.0`,
      from: [{ name: 'CPAS de Lindeveld' }],
    });
  });
});

describe('a mail server', () => {
  it('that is away for a while gets the mail once when it is back', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gpmi-mail-'));
    const [port, webPort] = [await freePort(), await freePort()];
    const logFile = path.join(folder, 'mail.log');
    const catcher = createMailCatcher({ port, webPort, folder: path.join(folder, 'mail'), logFile });
    try {
      scene.send(createSmtpMailer(catcher.smtpUrl));
      await scene.ask(aService('Krokus')).expect(201);
      await scene.becomes({ state: 'queued', attempts: 1, lastError: 'ECONNREFUSED' });
      scene.nextDay();
      await scene.becomes({ attempts: 2 });
      await catcher.start();
      scene.nextDay();
      await scene.becomes({ state: 'sent', attempts: 3, lastError: null });
      expect(await scene.mailsTo('Krokus', catcher.webUrl)).toHaveLength(1);
    } finally {
      await catcher.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('that refuses it for good ends it: failed, with a line in the timeline', async () => {
    server.behave({ recipient: '550 5.1.1 <tulp@debrug.example>: no such Tulp here' });
    scene.send(createSmtpMailer(server.url));
    await scene.ask(aService('Tulp')).expect(201);
    await scene.becomes({ state: 'failed', attempts: 1, lastError: '550', sentAt: null });
    expect((await scene.sentences())[0]).toBe(
      'De mail met de vraag om terugkoppeling aan Tulp (GPMI 1.0) kon niet verzonden worden. De mailserver heeft de mail geweigerd. Kijk het adres na.',
    );
    scene.nextDay();
    await scene.letOthersPass();
    expect(server.received()).toBe(0);
  });

  it('that hangs up after it was handed the mail is asked once more, with the mark that it may have come twice', async () => {
    const before = server.received();
    server.behave({ end: null });
    scene.send(createSmtpMailer(server.url));
    await scene.ask(aService('Klaproos')).expect(201);
    await scene.becomes({ state: 'queued', attempts: 1, lastError: 'ECONNECTION' });
    server.behave({});
    scene.nextDay();
    await scene.becomes({ state: 'possiblyTwice', attempts: 2 });
    expect(server.received()).toBe(before + 2);
  });
});

it('no address, name or answer of a mail server is logged by any of that', () => {
  const lines = scene.logged();
  expect(lines).toContain('"code":"550"');
  expect(lines).not.toMatch(/@|debrug|Bram|Claes|Anke|Peeters|Tulp|Klaproos|Verlinden|no such|Lindeveld/i);
});
