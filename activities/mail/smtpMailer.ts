import { createTransport } from 'nodemailer';
import type { SendOutcome } from '../../domain/mail/mail.ts';
import type { Letter, SendMail } from './letter.ts';

const CONNECT_WITHIN_MS = 5000;
/** For the whole of it. Whoever keeps a mail from others meanwhile counts on its being over by then. */
export const SEND_WITHIN_MS = 25_000;

/** What a server says of other commands is about us and not about this mail (a wrong password): it may pass. */
const ABOUT_THE_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA'];
/** What the mailer finds in a mail before any server does: an address that is none, a mail that is too long. */
const FOUND_IN_THE_MAIL = ['EENVELOPE', 'EMESSAGE'];

/** An error of the mailer. Its message quotes addresses and answers, so only codes are taken from it. */
type Coded = { code: string; originalCode?: unknown; responseCode?: unknown; permanent?: unknown; command?: unknown };

const isCoded = (error: unknown): error is Coded =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';

function outcomeOf(
  { code, originalCode, responseCode, permanent, command }: Coded,
  wasHandedOver: boolean,
): SendOutcome {
  if (typeof responseCode === 'number') {
    const isAboutTheMail = typeof command === 'string' && ABOUT_THE_MAIL.includes(command);
    return { kind: permanent === true && isAboutTheMail ? 'refused' : 'notNow', code: String(responseCode) };
  }
  if (FOUND_IN_THE_MAIL.includes(code)) return { kind: 'refused', code };
  return { kind: wasHandedOver ? 'unknown' : 'notNow', code: typeof originalCode === 'string' ? originalCode : code };
}

const headersOf = ({ language }: Letter): Record<string, string> => ({
  'Content-Language': language,
  // Nobody's out-of-office program answers to this (RFC 3834).
  'Auto-Submitted': 'auto-generated',
});

/** Sends mail through the SMTP server at this address. */
export function createSmtpMailer(smtpUrl: string): SendMail {
  return async (letter) => {
    let wasHandedOver = false;
    const transport = createTransport({
      url: smtpUrl,
      connectionTimeout: CONNECT_WITHIN_MS,
      greetingTimeout: CONNECT_WITHIN_MS,
      dnsTimeout: CONNECT_WITHIN_MS,
    });
    transport.use('stream', ({ message }, done) => {
      message.processFunc((bytes) => bytes.once('end', () => void (wasHandedOver = true)));
      done();
    });
    const { messageId, from, to, replyTo, subject, text, html, writtenAt: date } = letter;
    try {
      await transport.sendMail({
        ...{ messageId, from, to, replyTo, subject, text, html, date },
        headers: headersOf(letter),
        disableFileAccess: true,
        disableUrlAccess: true,
        signal: AbortSignal.timeout(SEND_WITHIN_MS),
      });
      return { kind: 'sent' };
    } catch (error) {
      if (!isCoded(error)) throw error;
      return outcomeOf(error, wasHandedOver);
    }
  };
}
