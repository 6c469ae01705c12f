import type { Language } from '../../domain/language.ts';
import type { SendOutcome } from '../../domain/mail/mail.ts';

export type MailAddress = { name: string; address: string };

/** A mail in words, ready to be sent. */
export type Letter = {
  /** Of all copies of this mail, however often it is sent: a reader's mail program shows one. */
  messageId: string;
  from: MailAddress;
  to: MailAddress;
  /** Whoever answers, answers a person. */
  replyTo: MailAddress;
  language: Language;
  subject: string;
  text: string;
  html: string;
  writtenAt: Date;
};

/**
 * Hands one mail to a mail server, within a limited time. What the server says of it is an outcome; what is thrown is
 * a fault of the program, after which nobody knows whether the mail went out.
 */
export type SendMail = (letter: Letter) => Promise<SendOutcome>;
