import type { Caseworker, Centre } from '../../domain/centre/centre.ts';
import type { Mail } from '../../domain/mail/mail.ts';
import { mailText } from '../../templates/mailTexts.ts';
import { filled, printedDay } from '../documents/printedText.ts';
import type { Letter, MailAddress } from './letter.ts';

/** How the service shows itself to who reads its mails. */
export type Sender = {
  /** The address that mails come from. */
  address: string;
  /** Where people open the service. */
  publicUrl: string;
};

/** Who and what a mail speaks of, as it is when the mail is written. */
export type Correspondents = { to: MailAddress; asker: Caseworker; centre: Centre };

const HTML_CHARACTERS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => HTML_CHARACTERS[character] ?? '');

type Words = { subject: string; paragraphs: string[]; link: { words: string; url: string } | null; closing: string[] };

const asText = ({ paragraphs, link, closing }: Words): string =>
  `${[...paragraphs, ...(link === null ? [] : [link.url]), ...closing].join('\n\n')}\n`;

function asHtml({ subject, paragraphs, link, closing }: Words, language: string): string {
  const blocks = (texts: string[]) => texts.map((text) => `<p>${escaped(text)}</p>`);
  const anchor = link === null ? [] : [`<p><a href="${escaped(link.url)}">${escaped(link.words)}</a></p>`];
  const head = `<meta charset="utf-8"><title>${escaped(subject)}</title>`;
  const body = [...blocks(paragraphs), ...anchor, ...blocks(closing)].join('\n');
  return `<!doctype html>\n<html lang="${language}"><head>${head}</head><body>\n${body}\n</body></html>\n`;
}

/**
 * Puts a mail into words, in the language of who gets it. It names the file by its reference, the GPMI by its number,
 * and who asks: nothing of the beneficiary, and not the question, which may speak of him.
 */
export function writeLetter(mail: Mail, { to, asker, centre }: Correspondents, sender: Sender): Letter {
  const { mailId, language, data, toCaseworkerId, createdAt } = mail;
  const text = mailText(data.kind, toCaseworkerId === null ? 'service' : 'caseworker', language);
  const centreName = language === 'nl' ? centre.nameNl : centre.nameFr;
  const { fileReference, number } = data;
  const values = {
    ...{ fileReference, number, centre: centreName, recipient: to.name, asker: asker.name },
    askedOn: printedDay(data.askedOn, language),
  };
  const fill = (sentence: string): string => filled(sentence, values);
  const words: Words = {
    subject: fill(text.subject),
    paragraphs: text.paragraphs.map(fill),
    link: text.link === null ? null : { words: fill(text.link), url: sender.publicUrl },
    closing: text.closing.map(fill),
  };
  const ours = sender.address.slice(sender.address.lastIndexOf('@') + 1);
  return {
    messageId: `<${mailId}@${ours}>`,
    from: { name: centreName, address: sender.address },
    ...{ to, language, writtenAt: createdAt },
    replyTo: { name: asker.name, address: asker.email },
    subject: words.subject,
    text: asText(words),
    html: asHtml(words, language),
  };
}
