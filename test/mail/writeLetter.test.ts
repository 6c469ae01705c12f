import { describe, expect, it } from '@jest/globals';
import { unbroken } from '../../activities/documents/printedText.ts';
import { writeLetter } from '../../activities/mail/writeLetter.ts';
import { day } from '../../domain/calendar/plainDate.ts';
import type { Mail } from '../../domain/mail/mail.ts';
import { aCaseworker, aCentre } from '../db/aTenant.ts';

const SENDER = { address: 'no-reply@gpmi.example', publicUrl: 'https://gpmi.example/?a=1&b=2' };

const aMail = (change: Partial<Mail> = {}): Mail => ({
  mailId: '0198a000-0000-7000-8000-0000000000a1',
  toCaseworkerId: 'colleague',
  feedbackRequestId: 'request',
  language: 'nl',
  data: {
    kind: 'feedbackRequest',
    fileReference: 'LV-17',
    number: '1.1',
    askedBy: 'asker',
    askedOn: day('2026-08-01'),
  },
  ...{ state: 'queued', attempts: 0, attemptedAt: null, isInDoubt: false },
  createdAt: new Date('2026-08-01T09:00:00Z'),
  ...change,
});
const to = { name: 'Bram Claes', address: 'bram.claes@proefdorp.example' };
const write = (change: Partial<Mail> = {}, recipient = to) =>
  writeLetter(aMail(change), { to: recipient, asker: aCaseworker(), centre: aCentre() }, SENDER);

describe('R168: the mail that asks for feedback', () => {
  it('has an id of its own, is from the centre, and is answered to who asks', () => {
    expect(write()).toMatchObject({
      messageId: '<0198a000-0000-7000-8000-0000000000a1@gpmi.example>',
      from: { name: 'OCMW Proefdorp', address: 'no-reply@gpmi.example' },
      to,
      replyTo: { name: 'Anke Peeters', address: 'anke.peeters@proefdorp.example' },
      writtenAt: new Date('2026-08-01T09:00:00Z'),
    });
  });

  it.each([
    { language: 'nl', subject: 'Vraag om terugkoppeling: dossier LV-17, GPMI 1.1', askedOn: '1 augustus 2026' },
    { language: 'fr', subject: "Demande de retour d'information : dossier LV-17, PIIS 1.1", askedOn: '1er août 2026' },
  ] as const)('names file, GPMI, who asks and the day ($language)', ({ language, subject, askedOn }) => {
    for (const toCaseworkerId of ['colleague', null]) {
      const letter = write({ language, toCaseworkerId });
      expect(letter.subject).toBe(subject);
      const names = ['LV-17', '1.1', 'Anke Peeters', 'Bram Claes', unbroken(askedOn)];
      for (const said of names) expect(letter.text).toContain(said);
    }
  });

  it('leads a caseworker to the service, and a service to who asks', () => {
    expect(write().text).toContain(`\n\n${SENDER.publicUrl}\n\n`);
    expect(write().html).toContain('<a href="https://gpmi.example/?a=1&amp;b=2">De toepassing openen</a>');
    const service = write({ toCaseworkerId: null });
    expect(service.text + service.html).not.toMatch(/https?:/);
    expect(service.text).toContain('Antwoord op dit bericht om met Anke Peeters af te spreken');
  });

  it('says the same in both parts, and no name becomes markup', () => {
    const { text, html } = write({ toCaseworkerId: null }, { ...to, name: '<b>"Brug" & \'Zonen\'</b>' });
    expect(html).toContain('&lt;b&gt;&quot;Brug&quot; &amp; &#39;Zonen&#39;&lt;/b&gt;');
    expect(html).not.toContain('<b>');
    const shown = html
      .replace(/<head>.*<\/head>/, '')
      .replace(/<[^>]+>/g, '')
      .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? '');
    const words = (all: string) => all.split(/\s+/).filter((word) => word !== '');
    expect(words(shown)).toEqual(words(text));
  });
});

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};
