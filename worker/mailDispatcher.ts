import { createDeliverMails } from '../activities/mail/deliverMails.ts';
import type { SendMail } from '../activities/mail/letter.ts';
import { createSmtpMailer } from '../activities/mail/smtpMailer.ts';
import type { Sender } from '../activities/mail/writeLetter.ts';
import type { MailSettings } from '../config/config.ts';
import type { Logger } from '../config/logger.ts';
import type { SystemDatabase } from '../db/connect.ts';
import { runOutboxDispatcher } from './outboxDispatcher.ts';

/** How mail leaves the house, and how it is signed. */
export type Mailer = { sendMail: SendMail; sender: Sender };

/** The mailer of the settings; undefined when they name no mail server. */
export const mailerOf = (settings: MailSettings | undefined): Mailer | undefined =>
  settings && {
    sendMail: createSmtpMailer(settings.smtpUrl),
    sender: { address: settings.from, publicUrl: settings.publicUrl },
  };

type Dependencies = {
  system: Pick<SystemDatabase, 'inTenant' | 'listCentresWithMail'>;
  mailer: Mailer | undefined;
  logger: Logger;
};

/**
 * Sends what the outbox holds of mail, beside what is for the engine: neither waits for the other. Without a mailer the
 * mails stay where they are, until a worker comes that has one.
 */
export async function runMailDispatcher(
  { system, mailer, logger }: Dependencies,
  stopping: AbortSignal,
): Promise<void> {
  if (mailer === undefined) {
    logger.warn('SMTP_URL is not set: mail stays queued');
    return;
  }
  const deliver = createDeliverMails({
    inTenant: system.inTenant,
    ...mailer,
    note: ({ mailId, state, code }) => {
      if (code !== null) logger.warn({ mailId, state, code }, 'a mail was not sent');
    },
    stopping,
  });
  await runOutboxDispatcher({ listCentresWithPost: system.listCentresWithMail, deliver, logger }, stopping);
}
