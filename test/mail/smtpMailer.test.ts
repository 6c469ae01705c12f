import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Letter } from '../../activities/mail/letter.ts';
import { createSmtpMailer } from '../../activities/mail/smtpMailer.ts';
import { freePort } from '../../embedded/services/ports.ts';
import { startStandInMailServer, type StandInMailServer } from '../support/standInMailServer.ts';

const LETTER: Letter = {
  messageId: '<0198a000-0000-7000-8000-0000000000a1@gpmi.example>',
  from: { name: 'OCMW Proefdorp', address: 'no-reply@gpmi.example' },
  to: { name: 'De Brug', address: 'onthaal@debrug.example' },
  replyTo: { name: 'Anke Peeters', address: 'anke.peeters@proefdorp.example' },
  language: 'nl',
  subject: 'Vraag om terugkoppeling',
  text: 'Dag,\n',
  html: '<p>Dag,</p>',
  writtenAt: new Date('2026-07-08T09:00:00Z'),
};

let server: StandInMailServer;
beforeAll(async () => {
  server = await startStandInMailServer();
});
afterAll(async () => await server.stop());

const send = async (change: Partial<Letter> = {}) => await createSmtpMailer(server.url)({ ...LETTER, ...change });

describe('what a mail server says of a mail', () => {
  it.each([
    ['taken', {}, { kind: 'sent' }],
    ['refused for its sender', { sender: '550 5.7.1 not from you' }, { kind: 'refused', code: '550' }],
    [
      'refused for its recipient',
      { recipient: '550 5.1.1 <onthaal@debrug.example>?' },
      { kind: 'refused', code: '550' },
    ],
    ['refused for what it says', { end: '554 5.6.0 no' }, { kind: 'refused', code: '554' }],
    ['put off at the recipient', { recipient: '451 4.7.1 greylisted' }, { kind: 'notNow', code: '451' }],
    ['put off at the end', { end: '452 4.3.1 full' }, { kind: 'notNow', code: '452' }],
    ['not let in for good, which is about us', { greeting: '554 no' }, { kind: 'notNow', code: '554' }],
    ['cut off before it was handed over', { recipient: null }, { kind: 'notNow', code: 'ECONNECTION' }],
    ['cut off after it was handed over', { end: null }, { kind: 'unknown', code: 'ECONNECTION' }],
  ])('%s', async (_how, manners, outcome) => {
    server.behave(manners);
    expect(await send()).toEqual(outcome);
  });

  it('nothing, because it is not there', async () => {
    const mailer = createSmtpMailer(`smtp://127.0.0.1:${String(await freePort())}`);
    expect(await mailer(LETTER)).toEqual({ kind: 'notNow', code: 'ECONNREFUSED' });
  });

  it('is not even asked about an address that is none', async () => {
    server.behave({});
    const before = server.received();
    expect(await send({ to: { name: 'De Brug', address: '' } })).toMatchObject({ kind: 'refused' });
    expect(server.received()).toBe(before);
  });
});
