import { expect } from '@jest/globals';
import { pino } from 'pino';
import type { SendMail } from '../../activities/mail/letter.ts';
import { createSmtpMailer } from '../../activities/mail/smtpMailer.ts';
import { eventually } from './eventually.ts';
import { BRUG, startFeedbackScene } from './feedbackScene.ts';
import { fromEnvironment } from './fromEnvironment.ts';
import { mailsAbout, type CaughtMail } from './mailbox.ts';

type MailShown = { state: string; attempts: number; lastError: string | null; sentAt: string | null };

const FIRST_DAY = 10;

/** Sends to the catcher of all tests. */
export const sendReally: SendMail = createSmtpMailer(fromEnvironment('SMTP_URL'));

/** A service that no other test writes to. */
export const aService = (name: string) => ({ ...BRUG, name, email: addressOf(name) });
const addressOf = (name: string): string => `${name.toLowerCase()}@debrug.example`;

/** The scene of feedback with a worker that sends mail, the way a test says at the moment. */
export async function startMailScene() {
  let sendMail = sendReally;
  const logged: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const scene = await startFeedbackScene({ sendMail: async (letter) => await sendMail(letter), logger });
  const { body } = await scene.anke('get', `/case-files/${scene.draft.caseFileId}`).expect(200);
  const { reference } = body as { reference: string };
  let today = FIRST_DAY;

  /** The mail of the only request of the evaluation, as the API shows it. */
  const becomes = async (expected: Partial<MailShown>): Promise<void> => {
    await eventually(async () => {
      const { body: shown } = await scene.requests().expect(200);
      expect((shown as { feedbackRequests: { mail: MailShown }[] }).feedbackRequests[0]!.mail).toMatchObject(expected);
    });
  };
  const send = (next: SendMail): void => void (sendMail = next);
  return {
    ...{ ...scene, reference, becomes, send },
    /** All that the worker and the API logged. */
    logged: (): string => logged.join(''),
    /** What waits for another try is due now. */
    nextDay: (): void => scene.clock.set(`2031-03-${String((today += 1))}`),
    /** The mails about this file to a service of `aService`, or to an address. */
    mailsTo: async (whom: string, mailUrl?: string): Promise<CaughtMail[]> => {
      const address = whom.includes('@') ? whom : addressOf(whom);
      return (await mailsAbout(reference, mailUrl)).filter(({ to }) => to.some((one) => one.address === address));
    },
    /** Sends a mail that was asked for after all others: what was due before it has had its turn then. */
    letOthersPass: async (): Promise<void> => {
      send(sendReally);
      await scene.newEvaluation();
      await scene.ask(aService('Madelief')).expect(201);
      await becomes({ state: 'sent' });
    },
  };
}

export type MailScene = Awaited<ReturnType<typeof startMailScene>>;
