import type { CommandRow } from '../entities/command.ts';
import type { Tenant } from '../tenant.ts';
import type { CommandAnswer, RecordedCommand, Work } from '../work.ts';

/** Waits for a transaction that is recording the same key, and then adds nothing. */
const RECORD = `
  insert into command (ocmw_id, id, actor_id, key, kind, body, body_hash, recorded_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (ocmw_id, actor_id, key) do nothing
  returning id`;

const COLUMNS =
  'command.id, command.actor_id as "actorId", command.kind, command.body, command.body_hash as "bodyHash", command.answer';

const FIND = `select ${COLUMNS} from command where ocmw_id = $1 and id = $2`;

const FIND_BY_KEY = `select ${COLUMNS} from command where ocmw_id = $1 and actor_id = $2 and key = $3`;

/**
 * All of them are held until the transaction ends: a command is carried out once, and one at a time in its GPMI; no draft
 * of a version or an evaluation is saved between the look at it and its validation.
 */
const LOCK = `
  with versions as (
    select id from gpmi_version where ocmw_id = $1 and gpmi_id = $3 for update
  ), evaluations as (
    select id from evaluation where ocmw_id = $1 and gpmi_id = $3 for update
  )
  select ${COLUMNS}
  from command
  join gpmi on gpmi.ocmw_id = command.ocmw_id and gpmi.id = $3
  where command.ocmw_id = $1 and command.id = $2
    -- Only what is read is held.
    and (select count(*) from versions) + (select count(*) from evaluations) >= 0
  for update of command, gpmi`;

const ANSWER = `
  update command set answer = $3, answered_at = $4
  where ocmw_id = $1 and id = $2 and answer is null`;

type CommandColumns = Pick<CommandRow, 'id' | 'actorId' | 'kind' | 'body' | 'bodyHash' | 'answer'>;

const commandOf = ({ id, actorId, kind, body, bodyHash, answer }: CommandColumns): RecordedCommand => ({
  commandId: id,
  actorId,
  kind,
  body,
  bodyHash,
  answer: answer as CommandAnswer | null,
});

export const createCommands = ({ sql, ocmwId, at }: Tenant): Work['commands'] => ({
  record: async ({ commandId, actorId, key, kind, body, bodyHash }) => {
    const text = JSON.stringify(body ?? null);
    const added = await sql(RECORD, [ocmwId, commandId, actorId, key, kind, text, bodyHash, at]);
    if (added.length > 0) return { isNew: true, command: { commandId, actorId, kind, body, bodyHash, answer: null } };
    const [known] = await sql<CommandColumns>(FIND_BY_KEY, [ocmwId, actorId, key]);
    if (known === undefined) throw new Error('A command that is neither new nor known');
    return { isNew: false, command: commandOf(known) };
  },
  find: async (commandId) => {
    const [row] = await sql<CommandColumns>(FIND, [ocmwId, commandId]);
    return row && commandOf(row);
  },
  lockWithGpmi: async (commandId, gpmiId) => {
    const [row] = await sql<CommandColumns>(LOCK, [ocmwId, commandId, gpmiId]);
    return row && commandOf(row);
  },
  answer: async (commandId, answer) => {
    await sql(ANSWER, [ocmwId, commandId, JSON.stringify(answer), at]);
  },
});
