import type { AfterAttempt, Attempts, MailFault, SendOutcome } from './mail.ts';

/** Tried once more after a doubt, and the outcome was not learned again. */
const OUTCOME_UNKNOWN: MailFault = 'outcomeUnknown';

/**
 * What an attempt left behind that never told its outcome: the process that made it ended, perhaps after the mail
 * server had taken the mail. Then it is sent once more, never a third time. undefined when no attempt is unanswered.
 */
export const afterSilence = ({ attemptedAt, isInDoubt }: Omit<Attempts, 'attempts'>): AfterAttempt | undefined =>
  attemptedAt === null ? undefined : afterAttempt({ isInDoubt }, { kind: 'unknown', code: OUTCOME_UNKNOWN });

/** Where the mail stands after an attempt; one that was sent after a doubt may have arrived twice. */
export function afterAttempt({ isInDoubt }: Pick<Attempts, 'isInDoubt'>, outcome: SendOutcome): AfterAttempt {
  switch (outcome.kind) {
    case 'sent':
      return { state: isInDoubt ? 'possiblyTwice' : 'sent', isInDoubt, code: null };
    case 'refused':
      return { state: 'failed', isInDoubt, code: outcome.code };
    case 'notNow':
      return { state: 'queued', isInDoubt, code: outcome.code };
    case 'unknown':
      return isInDoubt
        ? { state: 'failed', isInDoubt, code: OUTCOME_UNKNOWN }
        : { state: 'queued', isInDoubt: true, code: outcome.code };
  }
}
