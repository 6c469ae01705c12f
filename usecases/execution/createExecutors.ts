import { v7 as uuidv7 } from 'uuid';
export type { InTenant } from '../../db/work.ts';
import type { CommandAnswer, InTenant, RecordedCommand, Work } from '../../db/work.ts';
import { InvalidCursor } from '../../db/paging.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { refused, type Result } from '../../domain/result.ts';
import { bodyHash } from './bodyHash.ts';
import type { CarryOut, Executors, RecordedRequest, RequestContext } from './execution.ts';
import { Unavailable } from './unavailable.ts';

const RETRY_AFTER_SECONDS = 2;

type Dependencies = {
  inTenant: InTenant;
  /** Keys the hashes of what was asked. */
  secret: string;
};

/** Records the command under its key, or finds what the key already stands for. */
async function record(
  work: Work,
  { actor }: RequestContext,
  { key, kind, body }: RecordedRequest,
  { secret, isKept }: { secret: string; isKept: boolean },
): Promise<{ isNew: boolean; command: RecordedCommand; isSame: boolean }> {
  const hash = bodyHash(secret, kind, body);
  const commandId = uuidv7();
  const recorded = await work.commands.record({
    commandId,
    actorId: actor.caseworkerId,
    key,
    kind,
    // Only the activity reads it again; what is done at once is not kept a second time.
    body: isKept ? body : null,
    bodyHash: hash,
  });
  return { ...recorded, isSame: recorded.command.bodyHash === hash };
}

/** The stored answer of the same command. It was written by the use case of the same route, so it has its type. */
const storedAnswer = <Value>(answer: CommandAnswer): Result<Value, Refusal> => answer as Result<Value, Refusal>;

/** A cursor that a list never gave out is bad input, found where the list is read. */
function refusedCursor(error: unknown): Result<never, Refusal> {
  if (error instanceof InvalidCursor) return refused({ code: 'invalidCursor' });
  throw error;
}

/** A command that was recorded: answered already, or still to be carried out. */
type Recorded = { answer: Result<unknown, Refusal> } | { commandId: string; carryOut: CarryOut<unknown> };

/** The three ways in which a request is carried out; what each promises is written at `Executors`. */
export const createExecutors = ({ inTenant, secret }: Dependencies): Executors => ({
  read: async (context, audit, run) =>
    await inTenant(context.actor.ocmwId, async (work) => {
      const result = await run(work).catch(refusedCursor);
      const { caseworkerId: actorId, ocmwId } = context.actor;
      await work.audit.add({
        event: audit.event,
        subjectId: audit.subjectId ?? ocmwId,
        actorId,
        commandId: null,
        detail: {},
      });
      return result;
    }),

  write: async (context, request, audit, run) =>
    await inTenant(context.actor.ocmwId, async (work) => {
      const { isNew, command, isSame } = await record(work, context, request, { secret, isKept: false });
      if (!isSame) return refused<Refusal>({ code: 'keyReused' });
      if (command.answer !== null) return storedAnswer<never>(command.answer);
      if (!isNew) throw new Unavailable('outcomeUnknown', RETRY_AFTER_SECONDS);

      const outcome = await run(work, command.commandId);
      if (outcome.ok) {
        const { commandId } = command;
        const { caseworkerId: actorId } = context.actor;
        await work.audit.add({
          event: audit.event,
          subjectId: audit.subjectId ?? commandId,
          actorId,
          commandId,
          detail: {},
        });
      }
      await work.commands.answer(command.commandId, outcome);
      return outcome;
    }),

  process: async (context, request, look) => {
    const { ocmwId } = context.actor;
    const refuse = async (work: Work, commandId: string, refusal: Result<never, Refusal>) => {
      // The activity writes the answer in its own transaction; it may have been first.
      await work.commands.answer(commandId, refusal);
      return (await work.commands.find(commandId))?.answer ?? refusal;
    };
    const recorded = await inTenant(ocmwId, async (work): Promise<Recorded> => {
      const { command, isSame } = await record(work, context, request, { secret, isKept: true });
      if (!isSame) return { answer: refused<Refusal>({ code: 'keyReused' }) };
      if (command.answer !== null) return { answer: command.answer };
      const { commandId } = command;
      const found = await look(work, commandId);
      return found.ok ? { commandId, carryOut: found.value } : { answer: await refuse(work, commandId, found) };
    });
    if ('answer' in recorded) return recorded.answer;

    const outcome = await recorded.carryOut();
    if (outcome.ok) return outcome; // Its answer was committed with what it did.
    return await inTenant(ocmwId, async (work) => await refuse(work, recorded.commandId, outcome));
  },
});
