import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Language } from '../domain/language.ts';
import type { MailData } from '../domain/mail/mail.ts';

const Sentence = z.string().min(1);

/** One mail with its `{places}`: the paragraphs before a link and those after it. */
const MailText = z.strictObject({
  subject: Sentence,
  paragraphs: z.array(Sentence).min(1),
  /** The words of the link to the service; null for who cannot log in there. */
  link: Sentence.nullable(),
  closing: z.array(Sentence),
});
export type MailText = z.infer<typeof MailText>;

/** To whom a mail is written: who works at the centre can log in, a service cannot. */
export type MailReader = 'caseworker' | 'service';

const Texts = z.strictObject({
  feedbackRequest: z.strictObject({ caseworker: MailText, service: MailText }),
}) satisfies z.ZodType<Record<MailData['kind'], Record<MailReader, MailText>>>;

const fileOf = (language: Language): URL => new URL(`mails/${language}.json`, import.meta.url);

const read = (language: Language) => Texts.parse(JSON.parse(readFileSync(fileOf(language), 'utf8')));

const TEXTS = { nl: read('nl'), fr: read('fr') } satisfies Record<Language, unknown>;

/** The words of one mail; a missing or unknown key already fails when the process starts. */
export const mailText = (kind: MailData['kind'], reader: MailReader, language: Language): MailText =>
  TEXTS[language][kind][reader];
