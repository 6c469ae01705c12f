import { v7 as uuidv7 } from 'uuid';
import type { Tenant } from '../tenant.ts';
import type { DueMail, OutboxEntry, Work } from '../work.ts';

/** Short at its longest: what was made while the engine was away has its process within seconds of its return. */
const LONGEST_PAUSE_SECONDS = 5;

const ADD = `
  insert into outbox (ocmw_id, id, message, attempts, due_at, created_at)
  values ($1, $2, $3, 0, $4, $4)`;

const DONE = 'delete from outbox where ocmw_id = $1 and id = any ($2)';

const LOCK_DUE = `
  select id as "outboxId", message, attempts
  from outbox
  where ocmw_id = $1 and due_at <= $2 and message ->> 'kind' <> 'mail'
  order by due_at, id
  limit $3
  for update skip locked`;

const LOCK_DUE_MAIL = `
  select id as "outboxId", message ->> 'mailId' as "mailId"
  from outbox
  where ocmw_id = $1 and due_at <= $2 and message ->> 'kind' = 'mail'
  order by due_at, id
  limit 1
  for update skip locked`;

const HOLD = `
  update outbox set due_at = $3::timestamptz + make_interval(secs => $4)
  where ocmw_id = $1 and id = $2`;

const FAILED = `
  update outbox
  set attempts = attempts + 1, last_error = $3,
    due_at = $4::timestamptz + make_interval(secs => least(power(2, least(attempts, 10)), $5))
  where ocmw_id = $1 and id = $2`;

export const createOutbox = ({ sql, ocmwId, at, leavesPost }: Tenant): Work['outbox'] => ({
  add: async (message) => {
    const id = uuidv7();
    await sql(ADD, [ocmwId, id, JSON.stringify(message), at]);
    leavesPost();
    return id;
  },
  lockDue: async (limit) => await sql<OutboxEntry>(LOCK_DUE, [ocmwId, at, limit]),
  done: async (outboxIds) => {
    await sql(DONE, [ocmwId, outboxIds]);
  },
  failed: async (outboxId, error, longestPauseSeconds = LONGEST_PAUSE_SECONDS) => {
    await sql(FAILED, [ocmwId, outboxId, error, at, longestPauseSeconds]);
  },
  lockDueMail: async () => (await sql<DueMail>(LOCK_DUE_MAIL, [ocmwId, at]))[0],
  hold: async (outboxId, seconds) => {
    await sql(HOLD, [ocmwId, outboxId, at, seconds]);
  },
});
