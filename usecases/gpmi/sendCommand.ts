import type { InTenant } from '../../db/work.ts';
import { ACTIONS } from '../../domain/access/actions.ts';
import type { CommandHead, CommandOf, GpmiCommand, GpmiCommandKind } from '../../domain/gpmi/gpmiCommand.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import type { VersionSummary } from '../../domain/gpmi/versionSummary.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Engine } from '../engine/createEngine.ts';
import type { CarryOut, RequestContext, Work } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';
import { Unavailable } from '../execution/unavailable.ts';

const RETRY_AFTER_SECONDS = 5;
const TRIES_AT_A_FAULT = 5;

type Target = {
  versionId: string;
  revision: number;
  commandId: string;
  /** The person said "yes, I am sure"; only some actions ask. */
  confirm?: boolean;
};

/** What a command says beside whom it is for. */
type Specifics = { [Kind in GpmiCommandKind]: Omit<CommandOf<Kind>, keyof CommandHead> }[GpmiCommandKind];

/** What a carried-out command gives back; nothing is left of a draft that was deleted. */
type OutcomeOf<Kind extends GpmiCommandKind> = Kind extends 'deleteDraft' ? null : VersionSummary;

/** Looks at the version within the recording transaction, and answers how to have the command carried out. */
export type SendCommand = <Said extends Specifics>(
  work: Work,
  context: RequestContext,
  target: Target,
  specifics: Said,
) => Promise<Result<CarryOut<OutcomeOf<Said['kind']>>, Refusal>>;

type Dependencies = { inTenant: InTenant; engine: Engine };

/** The facts of the version's GPMI, unless the screen that the person looked at is out of date. */
async function findTarget(
  work: Work,
  { versionId, revision }: Pick<Target, 'versionId' | 'revision'>,
): Promise<Result<GpmiFacts, Refusal>> {
  const found = await work.versions.findWithFacts(versionId);
  if (found === undefined) return refused({ code: 'notFound' });
  const { stored, facts } = found;
  if (stored.revision === revision) return accepted(facts);
  return refused(await staleRevision(work, versionId, { seen: revision, current: stored.revision }));
}

/** One try. A GPMI whose workflow was not started yet (the engine was away when it was made) gets it now. */
async function trySending(engine: Engine, command: GpmiCommand, facts: GpmiFacts, attempt: number) {
  const outcome = await engine.send(command, attempt);
  if (outcome !== 'noWorkflow') return outcome;
  await engine.startGpmi(facts);
  const again = await engine.send(command, attempt);
  if (again === 'noWorkflow') throw new Unavailable('outcomeUnknown', RETRY_AFTER_SECONDS, 'noWorkflow');
  return again;
}

/**
 * Sends a command until it has come to something. A try that ended in a fault may have been committed all the same: then
 * its answer is there. Otherwise it is sent anew, which is safe because one command has one effect; a fault that stays
 * ends the command, as one within the activity does.
 */
async function carryOut(
  { inTenant, engine }: Dependencies,
  command: GpmiCommand,
  facts: GpmiFacts,
): Promise<Result<unknown, Refusal>> {
  const { ocmwId, commandId } = command;
  for (let attempt = 1; attempt <= TRIES_AT_A_FAULT; attempt += 1) {
    const outcome = await trySending(engine, command, facts, attempt);
    if (outcome !== 'failed') return outcome;
    const recorded = await inTenant(ocmwId, async (work) => await work.commands.find(commandId));
    if (recorded?.answer != null) return recorded.answer;
  }
  return refused({ code: 'programFault' });
}

/** Sends a recorded command to the workflow of its GPMI and waits for what it came to. */
export function createSendCommand(dependencies: Dependencies): SendCommand {
  const { inTenant } = dependencies;
  return async <Said extends Specifics>(
    work: Work,
    { actor, today }: RequestContext,
    { confirm = false, ...target }: Target,
    specifics: Said,
  ) => {
    const { confirm: isAsked, rule } = ACTIONS[specifics.kind];
    if (isAsked && !confirm) return refused({ code: 'confirmationMissing', action: specifics.kind, rule });
    const found = await findTarget(work, target);
    if (!found.ok) return found;
    const { ocmwId, caseworkerId: actorId } = actor;
    const { gpmiId, revision: factsRevision } = found.value;
    const command: GpmiCommand = { ...specifics, ...target, ocmwId, gpmiId, actorId, factsRevision, today };
    return accepted(async () => {
      const outcome = await carryOut(dependencies, command, found.value);
      if (outcome.ok) return outcome as Result<OutcomeOf<Said['kind']>, Refusal>;
      // Two people at once: the workflow only sees that the action is gone; who saved too late is told what changed.
      const again = await inTenant(ocmwId, async (later) => await findTarget(later, target));
      return again.ok ? outcome : again;
    });
  };
}
