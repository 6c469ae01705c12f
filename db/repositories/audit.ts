import { v7 as uuidv7 } from 'uuid';
import type { Tenant } from '../tenant.ts';
import type { Work } from '../work.ts';

const ADD = `
  insert into audit_entry (ocmw_id, id, event, subject_id, actor_id, command_id, detail, happened_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** A save and a transition leave `{ revision, paths }`: the revision they made and the fields they changed. */
const CHANGED_PATHS = `
  select distinct jsonb_array_elements_text(detail -> 'paths') as path
  from audit_entry
  where ocmw_id = $1 and subject_id = $2 and jsonb_typeof(detail -> 'paths') = 'array'
    and detail -> 'revision' > to_jsonb($3::integer)
  order by path`;

export const createAudit = ({ sql, ocmwId, at }: Tenant): Work['audit'] => ({
  add: async ({ event, subjectId, actorId, commandId, detail }) => {
    await sql(ADD, [ocmwId, uuidv7(), event, subjectId, actorId, commandId, JSON.stringify(detail), at]);
  },
  changedPathsSince: async (subjectId, revision) => {
    const rows = await sql<{ path: string }>(CHANGED_PATHS, [ocmwId, subjectId, revision]);
    return rows.map(({ path }) => path);
  },
});
