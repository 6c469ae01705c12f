import type { AfterAttempt, Mail, MailData } from '../../domain/mail/mail.ts';
import { MailEntity, type MailRow } from '../entities/mail.ts';
import type { Tenant } from '../tenant.ts';

export type Mails = {
  insert: (mail: Pick<Mail, 'mailId' | 'toCaseworkerId' | 'feedbackRequestId' | 'language' | 'data'>) => Promise<void>;
  /** Holds its row until the transaction ends. */
  lock: (mailId: string) => Promise<Mail | undefined>;
  /** Says that an attempt begins now, and counts it. */
  begin: (mailId: string, isInDoubt: boolean) => Promise<void>;
  /** Writes what came of an attempt, unless a later one has begun meanwhile. True when it was written. */
  settle: (mailId: string, attempts: number, after: AfterAttempt) => Promise<boolean>;
};

const LOCK = `
  select id as "mailId", kind, to_caseworker_id as "toCaseworkerId", feedback_request_id as "feedbackRequestId",
    language, data, state, attempts, attempted_at as "attemptedAt", is_in_doubt as "isInDoubt",
    created_at as "createdAt"
  from mail
  where ocmw_id = $1 and id = $2
  for update`;

const BEGIN = `
  update mail set attempts = attempts + 1, attempted_at = $3, is_in_doubt = $4
  where ocmw_id = $1 and id = $2 and state = 'queued'`;

const SETTLE = `
  update mail
  set state = $4, is_in_doubt = $5, last_error = $6, attempted_at = null,
    sent_at = case when $4 in ('sent', 'possiblyTwice') then $7::timestamptz end
  where ocmw_id = $1 and id = $2 and state = 'queued' and attempts = $3
  returning id`;

type Columns = Omit<Mail, 'data'> & Pick<MailRow, 'kind' | 'data'>;

export const createMails = ({ manager, sql, ocmwId, at }: Tenant): Mails => ({
  insert: async ({ mailId: id, data: { kind, ...data }, ...mail }) => {
    const progress = { state: 'queued', attempts: 0, attemptedAt: null, isInDoubt: false } as const;
    await manager.insert(MailEntity, { ocmwId, id, kind, data, ...mail, ...progress, createdAt: at });
  },
  lock: async (mailId) => {
    const [row] = await sql<Columns>(LOCK, [ocmwId, mailId]);
    if (row === undefined) return undefined;
    const { kind, data, ...mail } = row;
    return { ...mail, data: { kind, ...data } satisfies MailData };
  },
  begin: async (mailId, isInDoubt) => {
    await sql(BEGIN, [ocmwId, mailId, at, isInDoubt]);
  },
  settle: async (mailId, attempts, { state, isInDoubt, code }) => {
    const settled = await sql(SETTLE, [ocmwId, mailId, attempts, state, isInDoubt, code, at]);
    return settled.length > 0;
  },
});
