import { CommandEntity, type CommandRow } from '../entities/command.ts';
import type { Tenant } from '../tenant.ts';
import type { CommandAnswer, RecordedCommand, Work } from '../work.ts';

/** Waits for a transaction that is recording the same key, and then adds nothing. */
const RECORD = `
  insert into command (ocmw_id, id, actor_id, key, kind, body, body_hash, recorded_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (ocmw_id, actor_id, key) do nothing
  returning id`;

const ANSWER = `
  update command set answer = $3, answered_at = $4
  where ocmw_id = $1 and id = $2 and answer is null`;

const commandOf = ({ id, actorId, kind, body, bodyHash, answer }: CommandRow): RecordedCommand => ({
  commandId: id,
  actorId,
  kind,
  body,
  bodyHash,
  answer: answer as CommandAnswer | null,
});

export const createCommands = ({ manager, sql, ocmwId, at }: Tenant): Work['commands'] => ({
  record: async ({ commandId, actorId, key, kind, body, bodyHash }) => {
    const text = JSON.stringify(body ?? null);
    const added = await sql(RECORD, [ocmwId, commandId, actorId, key, kind, text, bodyHash, at]);
    const row = await manager.findOneByOrFail(CommandEntity, { ocmwId, actorId, key });
    return { isNew: added.length > 0, command: commandOf(row) };
  },
  find: async (commandId) => {
    const row = await manager.findOneBy(CommandEntity, { ocmwId, id: commandId });
    return row === null ? undefined : commandOf(row);
  },
  lock: async (commandId) => {
    const where = { ocmwId, id: commandId };
    const row = await manager.findOne(CommandEntity, { where, lock: { mode: 'pessimistic_write' } });
    return row === null ? undefined : commandOf(row);
  },
  answer: async (commandId, answer) => {
    await sql(ANSWER, [ocmwId, commandId, JSON.stringify(answer), at]);
  },
});
