import { activityInfo, ApplicationFailure } from '@temporalio/activity';
import { z } from 'zod';
import { DatabaseError, DatabaseUnavailable } from '../../db/databaseErrors.ts';
import type { InTenant, Work } from '../../db/work.ts';
import { holds } from '../../domain/access/actor.ts';
import { needsOf } from '../../domain/access/commandNeeds.ts';
import { decide } from '../../domain/gpmi/decide.ts';
import type { GpmiCommand } from '../../domain/gpmi/gpmiCommand.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import type { CommandOutcome } from '../../domain/gpmi/commandOutcome.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { refused, type Result } from '../../domain/result.ts';
import { checkContent } from './checkContent.ts';
import { commit } from './commit.ts';
import { getFacts } from './readFacts.ts';
import { find, subjectOf } from './subjectOf.ts';

const ATTEMPTS_AT_A_FAULT = 5;

/** What became of a command, and the facts as they are committed now. Ids, days and codes only: it is kept in history. */
export type Applied = { facts: GpmiFacts; result: Result<CommandOutcome, Refusal> };

/** Where the words of a person stand in a recorded request; they are kept there and never in a history. */
const WithReason = z.object({ body: z.object({ reason: z.string() }) });

const reasonIn = (recorded: unknown): string | null => WithReason.safeParse(recorded).data?.body.reason ?? null;

async function carryOut(work: Work, command: GpmiCommand, recorded: unknown): Promise<Result<CommandOutcome, Refusal>> {
  const [found, functions] = await Promise.all([find(work, command), work.caseworkers.functionsOf(command.actorId)]);
  if (found === undefined) return refused({ code: 'notFound' });
  const { needs } = needsOf(command.kind);
  if (!holds({ functions }, needs)) return refused({ code: 'functionMissing', function: needs });
  const subject = subjectOf(command, found);
  if (command.revision !== null && subject.revision !== command.revision) {
    const changed = await work.audit.changedPathsSince(subject.id, command.revision);
    return refused({ code: 'staleRevision', current: subject.revision, changed });
  }

  const decision = decide(found.facts, command);
  if (!decision.ok) return decision;
  const checked = await checkContent(work, found, command, { functions, recorded });
  if (!checked.ok) return checked;
  return await commit(work, {
    found,
    subject,
    after: decision.value,
    command,
    reason: reasonIn(recorded),
    functions,
    checked: checked.value,
  });
}

type Dependencies = { inTenant: InTenant };

async function applyOnce({ inTenant }: Dependencies, command: GpmiCommand): Promise<Applied> {
  return await inTenant(command.ocmwId, async (work): Promise<Applied> => {
    const { commandId, gpmiId } = command;
    const recorded = await work.commands.lockWithGpmi(commandId, gpmiId);
    if (recorded === undefined) throw ApplicationFailure.retryable('A command that was never recorded', 'notRecorded');
    if (recorded.answer !== null) {
      return { facts: await getFacts(work, gpmiId), result: recorded.answer as Applied['result'] };
    }
    const result = await carryOut(work, command, recorded.body);
    const [facts] = await Promise.all([getFacts(work, gpmiId), work.commands.answer(commandId, result)]);
    return { facts, result };
  });
}

/** A fault that passes by itself: the database is away, or the command fell to others that ran beside it. */
const isPassing = (error: unknown): boolean =>
  error instanceof DatabaseUnavailable || (error instanceof DatabaseError && error.code.startsWith('40'));

/** Ends a command that the program cannot carry out: nothing of it was written, and the ones behind it must not wait. */
async function giveUp({ inTenant }: Dependencies, command: GpmiCommand): Promise<Applied> {
  return await inTenant(command.ocmwId, async (work) => {
    const result = refused<Refusal>({ code: 'programFault' });
    await work.commands.answer(command.commandId, result);
    return { facts: await getFacts(work, command.gpmiId), result };
  });
}

/**
 * Carries out one command in one transaction: facts, content, deadlines, timeline, audit, outbox and the answer are
 * committed together or not at all. It waits for a database that is away as long as that takes. A mistake of the
 * program stays one however often it is tried: after a few attempts the command ends with it.
 *
 * Safe to retry: the recorded command holds its answer from the commit on, and a second run returns it.
 */
export const createApplyCommand =
  (dependencies: Dependencies) =>
  async (command: GpmiCommand): Promise<Applied> => {
    try {
      return await applyOnce(dependencies, command);
    } catch (error) {
      if (isPassing(error) || activityInfo().attempt < ATTEMPTS_AT_A_FAULT) throw error;
      return await giveUp(dependencies, command);
    }
  };
