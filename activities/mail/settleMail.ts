import type { DueMail, Work } from '../../db/work.ts';
import { recipientName } from '../../domain/evaluation/recipientName.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { AfterAttempt, Mail, MailFault } from '../../domain/mail/mail.ts';

/** A quarter of an hour: a mail server that is back has its mail soon, and one that is away is not pestered. */
const LONGEST_PAUSE_SECONDS = 900;
const NO_LONGER_NEEDED: MailFault = 'noLongerNeeded';

/** Says in the timeline that whom the feedback was asked of does not know it. */
async function tellFailure(work: Work, { feedbackRequestId }: Mail, code: string): Promise<void> {
  const request = await work.feedbackRequests.find(feedbackRequestId);
  const evaluation = request && (await work.evaluations.find(request.evaluationId));
  const version = evaluation && (await work.versions.find(evaluation.versionId));
  if (request === undefined || version === undefined) return;
  const { gpmiId, versionId, number } = version;
  await work.timeline.add({
    ...{ gpmiId, versionId, number: formatNumber(number) },
    event: 'feedbackRequest.mailFailed',
    ...{ actorId: null, commandId: null },
    data: { recipient: recipientName(request, await work.caseworkers.list()), mailError: code },
  });
}

/** Writes what came of an attempt: the mail is tried again later, or done with, for better or worse. */
export async function settleMail(work: Work, { outboxId }: DueMail, mail: Mail, after: AfterAttempt): Promise<void> {
  const { mailId, attempts, feedbackRequestId: subjectId } = mail;
  const { state, code } = after;
  // Deleted with its evaluation, or taken by another process that waited too long for this one.
  if (!(await work.mails.settle(mailId, attempts, after))) return;
  if (state === 'queued') {
    await work.outbox.failed(outboxId, code ?? 'unknown', LONGEST_PAUSE_SECONDS);
    return;
  }
  await work.outbox.done([outboxId]);
  const event = state === 'failed' ? 'mail.failed' : 'mail.sent';
  await work.audit.add({
    ...{ event, subjectId, actorId: null, commandId: null },
    detail: { mailId, state, attempts, code },
  });
  if (state === 'failed' && code !== NO_LONGER_NEEDED) await tellFailure(work, mail, code ?? 'unknown');
}
