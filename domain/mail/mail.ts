import type { PlainDate } from '../calendar/plainDate.ts';
import type { Language } from '../language.ts';

/** NL in de wachtrij, verzonden, misschien twee keer verzonden, mislukt; FR en attente, envoyé, peut-être deux fois, échoué. */
export type MailState = 'queued' | 'sent' | 'possiblyTwice' | 'failed';

/** What a mail says, as codes, references and days: never a person's data, never a sentence. */
export type MailData = {
  kind: 'feedbackRequest';
  /** The reference of the file, which has no meaning, and the number of the GPMI. */
  fileReference: string;
  number: string;
  askedBy: string;
  askedOn: PlainDate;
};

/** Why a mail was not sent, other than for what a mail server says. */
export type MailFault = 'outcomeUnknown' | 'noLongerNeeded' | 'caseworkerLeft';

/** One mail that the service sends. Its id is part of its Message-ID: sent twice, it is the same mail. */
export type Mail = {
  mailId: string;
  /** The caseworker whom it is for; null when it is for the service that the request names. */
  toCaseworkerId: string | null;
  feedbackRequestId: string;
  language: Language;
  data: MailData;
  state: MailState;
  createdAt: Date;
} & Attempts;

/** What is known of the attempts to send it. */
export type Attempts = {
  attempts: number;
  /** When the attempt began whose outcome is not known yet; null when none is under way. */
  attemptedAt: Date | null;
  /** An attempt ended and nobody learned how: the mail may be with the person already. */
  isInDoubt: boolean;
};

/** What came of one attempt; the code names the reason and quotes nobody. */
export type SendOutcome =
  | { kind: 'sent' }
  /** The mail server refuses this mail for good. */
  | { kind: 'refused'; code: string }
  /** It was not sent, and may be later. */
  | { kind: 'notNow'; code: string }
  /** The mail was handed over and the answer never came. */
  | { kind: 'unknown'; code: string };

/** Where a mail stands after an attempt: `queued` is tried again. */
export type AfterAttempt = { state: MailState; isInDoubt: boolean; code: string | null };
