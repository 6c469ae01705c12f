import { z } from 'zod';
import type { InTenant, Work } from '../../db/work.ts';
import { ACTIONS } from '../../domain/access/actions.ts';
import { holds } from '../../domain/access/actor.ts';
import { decide } from '../../domain/gpmi/decide.ts';
import type { GpmiCommand } from '../../domain/gpmi/gpmiCommand.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import type { VersionSummary } from '../../domain/gpmi/versionSummary.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { refused, type Result } from '../../domain/result.ts';
import { checkContent } from './checkContent.ts';
import { commit } from './commit.ts';
import { getFacts } from './readFacts.ts';

/** What became of a command, and the facts as they are committed now. Ids, days and codes only: it is kept in history. */
export type Applied = { facts: GpmiFacts; result: Result<VersionSummary | null, Refusal> };

async function carryOut(
  work: Work,
  facts: GpmiFacts,
  command: GpmiCommand,
  reason: string | null,
): Promise<Result<VersionSummary | null, Refusal>> {
  const stored = await work.versions.find(command.versionId);
  if (stored === undefined) return refused({ code: 'notFound' });
  const functions = await work.caseworkers.functionsOf(command.actorId);
  const needed = ACTIONS[command.kind].needs;
  if (!holds({ functions }, needed)) return refused({ code: 'functionMissing', function: needed });
  if (stored.revision !== command.revision) {
    const changed = await work.audit.changedPathsSince(command.versionId, command.revision);
    return refused({ code: 'staleRevision', current: stored.revision, changed });
  }

  const decision = decide(facts, command);
  if (!decision.ok) return decision;
  const checked = await checkContent(work, stored, command, functions);
  if (!checked.ok) return checked;
  return await commit(work, {
    before: facts,
    after: decision.value,
    stored,
    command,
    reason,
    functions,
    checked: checked.value,
  });
}

/** Where the words of a person stand in a recorded request; they are kept there and never in a history. */
const WithReason = z.object({ body: z.object({ reason: z.string() }) });

const reasonIn = (recorded: unknown): string | null => WithReason.safeParse(recorded).data?.body.reason ?? null;

/**
 * Carries out one command in one transaction: facts, content, deadlines, timeline, audit, outbox and the answer are
 * committed together or not at all.
 *
 * Safe to retry: the recorded command holds its answer from the commit on, and a second run returns it.
 */
export const createApplyCommand =
  ({ inTenant }: { inTenant: InTenant }) =>
  async (command: GpmiCommand): Promise<Applied> =>
    await inTenant(command.ocmwId, async (work): Promise<Applied> => {
      const recorded = await work.commands.lock(command.commandId);
      const facts = (await work.gpmis.lockFacts(command.gpmiId)) ?? (await getFacts(work, command.gpmiId));
      if (recorded?.answer != null) return { facts, result: recorded.answer as Applied['result'] };

      const result = await carryOut(work, facts, command, reasonIn(recorded?.body));
      await work.commands.answer(command.commandId, result);
      return { facts: await getFacts(work, command.gpmiId), result };
    });
