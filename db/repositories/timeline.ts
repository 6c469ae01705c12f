import { v7 as uuidv7 } from 'uuid';
import type { TimelineEvent } from '../../domain/record/event.ts';
import { lastIdOf, pageOf } from '../paging.ts';
import type { Tenant } from '../tenant.ts';
import type { Work } from '../work.ts';

const ADD = `
  insert into timeline_event
    (ocmw_id, id, gpmi_id, version_id, number, event, actor_id, command_id, data, happened_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (ocmw_id, gpmi_id, command_id, event) where command_id is not null do nothing`;

/**
 * The first save of half an hour tells of all of them, so that no line is ever changed. What happened in between ends
 * it: a save after a cancelled validation is told after it.
 */
const ADD_SAVED = `
  insert into timeline_event
    (ocmw_id, id, gpmi_id, version_id, number, event, actor_id, command_id, data, happened_at)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
  where not exists (
    select from timeline_event saved
    where saved.ocmw_id = $1 and saved.gpmi_id = $3 and saved.version_id = $4 and saved.actor_id = $7
      and saved.event = $6 and saved.data = $9::jsonb
      and saved.happened_at > $10::timestamptz - interval '30 minutes'
      and not exists (
        select from timeline_event later
        where later.ocmw_id = $1 and later.gpmi_id = $3 and later.version_id = $4
          and later.event not in ('gpmi.saved', 'evaluation.saved')
          and (later.happened_at, later.id) > (saved.happened_at, saved.id)
      )
  )
  on conflict (ocmw_id, gpmi_id, command_id, event) where command_id is not null do nothing`;

/** The latest first. */
const LIST = `
  select id as "eventId", gpmi_id as "gpmiId", version_id as "versionId", number, event, actor_id as "actorId",
    happened_at as "happenedAt", data
  from timeline_event
  where ocmw_id = $1 and gpmi_id = $2
    and ($3::uuid is null or (happened_at, id) <
      ((select last.happened_at from timeline_event last where last.ocmw_id = $1 and last.id = $3), $3))
  order by happened_at desc, id desc
  limit $4`;

export const createTimeline = ({ sql, ocmwId, at }: Tenant): Work['timeline'] => ({
  add: async ({ gpmiId, versionId, number, event, actorId, commandId, data }) => {
    const line = [gpmiId, versionId, number, event, actorId, commandId, JSON.stringify(data)];
    await sql(ADD, [ocmwId, uuidv7(), ...line, at]);
  },
  addSaved: async ({ gpmiId, versionId, number, actorId, commandId, evaluationId }) => {
    const [event, data] = evaluationId === undefined ? ['gpmi.saved', {}] : ['evaluation.saved', { evaluationId }];
    const line = [gpmiId, versionId, number, event, actorId, commandId, JSON.stringify(data)];
    await sql(ADD_SAVED, [ocmwId, uuidv7(), ...line, at]);
  },
  list: async (gpmiId, page) => {
    const found = await sql<TimelineEvent>(LIST, [ocmwId, gpmiId, lastIdOf(page), page.limit + 1]);
    return pageOf(found, page.limit, ({ eventId }) => eventId);
  },
});
