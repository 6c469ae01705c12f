import { v7 as uuidv7 } from 'uuid';
import { isForPeople, type Deadline } from '../../domain/gpmi/deadline.ts';
import { lastIdOf, pageOf } from '../paging.ts';
import type { Tenant } from '../tenant.ts';
import type { DeadlineRow, WorklistRow, Work } from '../work.ts';

/**
 * By key (A62): what is given and new is pending; what comes back after it was cancelled is pending again, or still
 * reminded when its reminder was sent; what is no longer given is cancelled and keeps what was sent.
 */
const MERGE = `
  with given as (
    select * from jsonb_to_recordset($3) as given (
      id uuid, key text, kind text, version_id uuid, due_on date, remind_on date, rule text, because jsonb,
      is_for_people boolean)
  ), cancelled as (
    update deadline set state = 'cancelled'
    where ocmw_id = $1 and gpmi_id = $2 and state <> 'cancelled' and key not in (select given.key from given)
  )
  insert into deadline (ocmw_id, id, gpmi_id, key, kind, version_id, due_on, remind_on, rule, because,
    responsible_id, is_for_people, state, created_at)
  select $1, given.id, $2, given.key, given.kind, given.version_id, given.due_on, given.remind_on, given.rule,
    given.because, gpmi.responsible_id, given.is_for_people, 'pending', $4
  from given
  join gpmi on gpmi.ocmw_id = $1 and gpmi.id = $2
  on conflict (ocmw_id, gpmi_id, key) do update set
    state = case when deadline.reminded_at is null then 'pending' else 'reminded' end,
    version_id = excluded.version_id, rule = excluded.rule, because = excluded.because,
    responsible_id = excluded.responsible_id`;

const DEADLINE_COLUMNS = `
  deadline.key, deadline.kind, deadline.version_id as "versionId", deadline.due_on as "dueOn",
  deadline.remind_on as "remindOn", deadline.rule, deadline.because, deadline.reminded_at as "remindedAt",
  deadline.gpmi_id as "gpmiId"`;

const LIST = `
  select ${DEADLINE_COLUMNS}
  from deadline
  where deadline.ocmw_id = $1 and deadline.gpmi_id = $2 and deadline.state <> 'cancelled'
  order by deadline.remind_on, deadline.due_on, deadline.key`;

const MARK_REMINDED = `
  update deadline set state = 'reminded', reminded_at = $4
  where ocmw_id = $1 and gpmi_id = $2 and key = $3 and state = 'pending'
  returning key`;

const WORKLIST = `
  select ${DEADLINE_COLUMNS}, deadline.id, gpmi.case_file_id as "caseFileId",
    case_file.reference as "fileReference", json_build_object('major', gpmi.major, 'minor', version.minor) as number
  from deadline
  join gpmi on gpmi.ocmw_id = deadline.ocmw_id and gpmi.id = deadline.gpmi_id
  join case_file on case_file.ocmw_id = gpmi.ocmw_id and case_file.id = gpmi.case_file_id
  join gpmi_version version on version.ocmw_id = deadline.ocmw_id and version.id = deadline.version_id
  where deadline.ocmw_id = $1 and deadline.responsible_id = $2 and deadline.state <> 'cancelled'
    and deadline.is_for_people and deadline.remind_on <= $3
    and ($4::uuid is null or (deadline.remind_on, deadline.id) >
      ((select last.remind_on from deadline last where last.ocmw_id = $1 and last.id = $4), $4))
  order by deadline.remind_on, deadline.id
  limit $5`;

export const createDeadlines = ({ sql, ocmwId, at }: Tenant): Work['deadlines'] => ({
  merge: async (gpmiId, deadlines) => {
    await sql(MERGE, [ocmwId, gpmiId, JSON.stringify(deadlines.map(columnsOf)), at]);
  },
  list: async (gpmiId) => await sql<DeadlineRow>(LIST, [ocmwId, gpmiId]),
  markReminded: async (gpmiId, key) => {
    const marked = await sql(MARK_REMINDED, [ocmwId, gpmiId, key, at]);
    return marked.length > 0;
  },
  worklist: async (responsibleId, today, page) => {
    const values = [ocmwId, responsibleId, today, lastIdOf(page), page.limit + 1];
    const found = await sql<WorklistRow & { id: string }>(WORKLIST, values);
    const { rows, next } = pageOf(found, page.limit, ({ id }) => id);
    return { rows: rows.map(({ id: _id, ...row }) => row), next };
  },
});

const columnsOf = ({ key, kind, versionId, dueOn, remindOn, rule, because }: Deadline) => ({
  id: uuidv7(),
  key,
  kind,
  version_id: versionId,
  due_on: dueOn,
  remind_on: remindOn,
  rule,
  because,
  is_for_people: isForPeople(kind),
});
