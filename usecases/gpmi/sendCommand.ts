import type { InTenant } from '../../db/work.ts';
import { needsOf } from '../../domain/access/commandNeeds.ts';
import type { OutcomeOf } from '../../domain/gpmi/commandOutcome.ts';
import type { CommandHead, CommandOf, GpmiCommand, GpmiCommandKind } from '../../domain/gpmi/gpmiCommand.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Engine, SendOutcome } from '../engine/createEngine.ts';
import type { CarryOut, RequestContext, Work } from '../execution/execution.ts';
import { Unavailable } from '../execution/unavailable.ts';
import { findTarget, type Subject, type Target } from './findTarget.ts';

const RETRY_AFTER_SECONDS = 5;
const TRIES_AT_A_FAULT = 5;

type Asked = Subject & {
  /** null when the command only adds something. */
  revision: number | null;
  commandId: string;
  /** The person said "yes, I am sure"; only some actions ask. */
  confirm?: boolean;
};

/** What a command says beside what it is about; of an evaluation the rest is read from what is stored. */
type SpecificsOf<Kind extends GpmiCommandKind> = Kind extends 'validateEvaluation' | 'deleteEvaluation'
  ? { kind: Kind }
  : Omit<CommandOf<Kind>, keyof CommandHead>;
type Specifics = { [Kind in GpmiCommandKind]: SpecificsOf<Kind> }[GpmiCommandKind];

/** Looks at what the command is about within the recording transaction, and answers how to have it carried out. */
export type SendCommand = <Said extends Specifics>(
  work: Work,
  context: RequestContext,
  asked: Asked,
  specifics: Said,
) => Promise<Result<CarryOut<OutcomeOf<Said['kind']>>, Refusal>>;

type Dependencies = { inTenant: InTenant; engine: Engine };

/** The command as the workflow gets it: ids, days and codes. What was on screen of an evaluation is what is stored. */
function commandOf(specifics: Specifics, head: CommandHead, { evaluation }: Target): GpmiCommand {
  if (specifics.kind !== 'validateEvaluation' && specifics.kind !== 'deleteEvaluation')
    return { ...head, ...specifics };
  const evaluationId = evaluation?.evaluationId ?? '';
  if (specifics.kind === 'deleteEvaluation') return { ...head, ...specifics, evaluationId };
  const { heldOn = null, contact = null } = evaluation?.content ?? {};
  return { ...head, ...specifics, evaluationId, heldOn, contact };
}

/**
 * One try. A GPMI whose workflow was not started yet (the engine was away when it was made) gets it now; one that was
 * closed while the command was on its way has none any more (A59).
 */
async function trySending(
  { inTenant, engine }: Dependencies,
  command: GpmiCommand,
  facts: GpmiFacts,
  attempt: number,
): Promise<Exclude<SendOutcome, 'noWorkflow'>> {
  const outcome = await engine.send(command, attempt);
  if (outcome !== 'noWorkflow') return outcome;
  await engine.startGpmi(facts);
  const again = await engine.send(command, attempt);
  if (again !== 'noWorkflow') return again;
  const now = await inTenant(command.ocmwId, async (work) => await work.gpmis.findFacts(command.gpmiId));
  if (now?.isClosed === true) return refused({ code: 'closed' });
  throw new Unavailable('outcomeUnknown', RETRY_AFTER_SECONDS, 'noWorkflow');
}

/**
 * Sends a command until it has come to something. A try that ended in a fault may have been committed all the same: then
 * its answer is there. Otherwise it is sent anew, which is safe because one command has one effect; a fault that stays
 * ends the command, as one within the activity does.
 */
async function carryOut(
  dependencies: Dependencies,
  command: GpmiCommand,
  facts: GpmiFacts,
): Promise<Result<unknown, Refusal>> {
  const { inTenant } = dependencies;
  const { ocmwId, commandId } = command;
  for (let attempt = 1; attempt <= TRIES_AT_A_FAULT; attempt += 1) {
    const outcome = await trySending(dependencies, command, facts, attempt);
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
    { confirm = false, commandId, revision, ...subject }: Asked,
    specifics: Said,
  ) => {
    const found = await findTarget(work, subject, revision);
    if (!found.ok) return found;
    const { facts, versionId } = found.value;
    if (facts.isClosed) return refused({ code: 'closed' }); // its workflow has ended
    const { confirm: isAsked, rule } = needsOf(specifics.kind);
    if (isAsked && !confirm) return refused({ code: 'confirmationMissing', action: specifics.kind, rule });
    const { ocmwId, caseworkerId: actorId } = actor;
    const { gpmiId, revision: factsRevision } = facts;
    const head = { commandId, ocmwId, gpmiId, versionId, actorId, revision, factsRevision, today };
    const command = commandOf(specifics, head, found.value);
    return accepted(async () => {
      const outcome = await carryOut(dependencies, command, facts);
      if (outcome.ok) return outcome as Result<OutcomeOf<Said['kind']>, Refusal>;
      // Two people at once: the workflow only sees that the action is gone; who saved too late is told what changed.
      const again = await inTenant(ocmwId, async (later) => await findTarget(later, subject, revision));
      return again.ok ? outcome : again;
    });
  };
}
