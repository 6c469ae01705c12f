import type { InTenant } from '../../db/work.ts';
import { ACTIONS } from '../../domain/access/actions.ts';
import type { CommandHead, CommandOf, GpmiCommand, GpmiCommandKind } from '../../domain/gpmi/gpmiCommand.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import type { VersionSummary } from '../../domain/gpmi/versionSummary.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { CommandOutcome } from '../../workflows/gpmi/messages.ts';
import type { Engine } from '../engine/createEngine.ts';
import type { CarryOut, RequestContext, Work } from '../execution/execution.ts';
import { Unavailable } from '../execution/unavailable.ts';

const RETRY_AFTER_SECONDS = 5;

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
  const changed = await work.audit.changedPathsSince(versionId, revision);
  return refused({ code: 'staleRevision', current: stored.revision, changed });
}

/** A GPMI whose workflow was not started yet (the engine was away when it was made) gets it now. */
async function sendOrStart(
  engine: Engine,
  facts: GpmiFacts,
  command: GpmiCommand,
): Promise<Result<CommandOutcome, Refusal>> {
  const outcome = await engine.send(command);
  if (outcome !== undefined) return outcome;
  await engine.startGpmi(facts);
  const second = await engine.send(command);
  if (second === undefined) throw new Unavailable('outcomeUnknown', RETRY_AFTER_SECONDS, 'noWorkflow');
  return second;
}

/** Sends a recorded command to the workflow of its GPMI and waits for what it came to. */
export function createSendCommand({ inTenant, engine }: Dependencies): SendCommand {
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
      const outcome = await sendOrStart(engine, found.value, command);
      if (outcome.ok) return outcome as Result<OutcomeOf<Said['kind']>, Refusal>;
      // Two people at once: the workflow only sees that the action is gone; who saved too late is told what changed.
      const again = await inTenant(ocmwId, async (later) => await findTarget(later, target));
      return again.ok ? outcome : again;
    });
  };
}
