import type { DueMail, InTenant, Work } from '../../db/work.ts';
import { afterAttempt, afterSilence } from '../../domain/mail/attempt.ts';
import type { AfterAttempt, Mail } from '../../domain/mail/mail.ts';
import { correspondenceOf, type Correspondence } from './correspondence.ts';
import type { Letter, SendMail } from './letter.ts';
import { settleMail } from './settleMail.ts';
import { SEND_WITHIN_MS } from './smtpMailer.ts';
import { writeLetter, type Sender } from './writeLetter.ts';

const AT_ONCE = 20;
/** Nobody else takes a mail meanwhile: time to send it, and as much again to write down what came of it. */
const HELD_SECONDS = (2 * SEND_WITHIN_MS) / 1000;

type Dependencies = {
  inTenant: InTenant;
  sendMail: SendMail;
  sender: Sender;
  /** Told what came of each attempt, for the log. */
  note: (attempt: { mailId: string } & AfterAttempt) => void;
  /** No further mail is begun once it is aborted. */
  stopping: AbortSignal;
};

type Begun = { due: DueMail; mail: Mail; letter: Letter };

/** What keeps a mail from being sent, or all that it takes to write it. */
async function lookUp(
  work: Work,
  mail: Mail,
  silence: AfterAttempt | undefined,
): Promise<AfterAttempt | Correspondence> {
  if (silence?.state === 'failed') return silence;
  const found = await correspondenceOf(work, mail);
  return typeof found === 'string' ? { state: 'failed', isInDoubt: mail.isInDoubt, code: found } : found;
}

/**
 * Takes the next mail that is due and marks it as being sent, in a transaction of its own: a crash from here on is not
 * mistaken for nothing. null when there was one that is not to be sent, undefined when there was none.
 */
async function beginNext(work: Work, sender: Sender): Promise<Begun | null | undefined> {
  const due = await work.outbox.lockDueMail();
  if (due === undefined) return undefined;
  const queued = await work.mails.lock(due.mailId);
  if (queued?.state !== 'queued') {
    await work.outbox.done([due.outboxId]);
    return null;
  }
  const silence = afterSilence(queued);
  const mail = { ...queued, isInDoubt: silence?.isInDoubt ?? queued.isInDoubt };
  const found = await lookUp(work, mail, silence);
  if ('state' in found) {
    await settleMail(work, due, mail, found);
    return null;
  }
  await work.mails.begin(mail.mailId, mail.isInDoubt);
  await work.outbox.hold(due.outboxId, HELD_SECONDS);
  const letter = writeLetter(mail, { ...found, centre: await work.centre.get() }, sender);
  return { due, letter, mail: { ...mail, attempts: mail.attempts + 1 } };
}

/**
 * Sends the mails of one centre that are due, one after the other, and answers how many were taken. A mail server that
 * is away ends the round: the others would not get any further.
 *
 * Safe to retry: each attempt is marked before the server is asked. One whose end was never written down, because the
 * process died, is followed by one more with the same Message-ID, marked as possibly the second, and never by a third.
 */
export const createDeliverMails =
  ({ inTenant, sendMail, sender, note, stopping }: Dependencies) =>
  async (ocmwId: string): Promise<number> => {
    for (let taken = 0; ; taken += 1) {
      if (taken === AT_ONCE || stopping.aborted) return taken;
      const next = await inTenant(ocmwId, async (work) => await beginNext(work, sender));
      if (next === undefined) return taken;
      if (next === null) continue;
      const { due, mail, letter } = next;
      const after = afterAttempt(mail, await sendMail(letter));
      await inTenant(ocmwId, async (work) => await settleMail(work, due, mail, after));
      note({ mailId: mail.mailId, ...after });
      if (after.state === 'queued') return taken + 1;
    }
  };
