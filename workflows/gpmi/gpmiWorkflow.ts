import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { Mutex } from 'async-mutex';
import type { GpmiActivities } from '../../activities/gpmi/gpmiActivities.ts';
import { decide } from '../../domain/gpmi/decide.ts';
import type { CommandOutcome } from '../../domain/gpmi/commandOutcome.ts';
import type { Deadline } from '../../domain/gpmi/deadline.ts';
import type { GpmiCommand } from '../../domain/gpmi/gpmiCommand.ts';
import { completeFacts, type GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { orRefuse } from './orRefuse.ts';
import { commandUpdates, refreshSignal, stateQuery } from './messages.ts';
import { showFacts } from './searchAttributes.ts';
import { msUntil, nextWakeUp } from './wakeUp.ts';

const MESSAGES_PER_RUN = 500;
const TRY_AGAIN_AFTER = '1 hour';

// A command that was accepted is carried out, however long the database is away: it never fails for a fault.
const { applyCommand, readFacts } = proxyActivities<GpmiActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
});
const { remind } = proxyLocalActivities<GpmiActivities>({ scheduleToCloseTimeout: '1 minute' });

/** Keeps one GPMI for as long as it lives: takes commands, watches its deadlines, reminds those who must act. */
export async function gpmiWorkflow(initial: GpmiFacts, messagesPerRun = MESSAGES_PER_RUN): Promise<void> {
  let facts = completeFacts(initial);
  let messages = 0;
  let lastFailure: string | null = null;
  const take = (committed: GpmiFacts): void => {
    // Answers can cross: the facts with the higher revision are the later truth.
    if (committed.revision < facts.revision) return;
    facts = committed;
    showFacts(facts);
  };
  const lock = new Mutex();
  // One message at a time: without the lock a second one would decide on a state still being saved.
  const oneAtATime = <T>(handle: () => Promise<T>): Promise<T> =>
    lock.runExclusive(handle).finally(() => (messages += 1));

  const validator = (command: GpmiCommand): void => {
    // Whoever knows later facts than this workflow is not judged by the old ones: the activity decides.
    if (command.factsRevision > facts.revision) return;
    orRefuse(decide(facts, command));
  };
  const carryOut = (command: GpmiCommand): Promise<CommandOutcome> =>
    oneAtATime(async () => {
      const answer = await applyCommand(command);
      take(answer.facts); // also after a refusal: the database knows best
      return orRefuse(answer.result);
    });

  showFacts(facts);
  setHandler(stateQuery, () => ({ facts, wakesAt: nextWakeUp(facts)?.toISOString() ?? null, lastFailure }));
  setHandler(refreshSignal, () => oneAtATime(async () => take(await readFacts(facts.ocmwId, facts.gpmiId))));
  for (const update of Object.values(commandUpdates)) setHandler(update, carryOut, { validator });

  const remindAbout = async (next: Deadline, isTold: () => boolean): Promise<void> => {
    try {
      take(await remind(facts.ocmwId, facts.gpmiId, next.key));
      lastFailure = null;
    } catch {
      lastFailure = next.kind; // a reminder that cannot be saved must not end the contract's life
    }
    // It could not be saved, or the database fell behind these facts and does not know it: later, not on and on.
    if (facts.deadlines[0]?.key === next.key) await condition(isTold, TRY_AGAIN_AFTER);
  };

  while (!facts.isClosed && messages < messagesPerRun && !workflowInfo().continueAsNewSuggested) {
    const seen = messages;
    const isTold = (): boolean => messages !== seen;
    const next = facts.deadlines[0];
    if (next === undefined) await condition(isTold);
    else if (!(await condition(isTold, msUntil(next.remindOn)))) await remindAbout(next, isTold);
  }

  await condition(allHandlersFinished);
  if (!facts.isClosed) await continueAsNew<typeof gpmiWorkflow>(facts, messagesPerRun);
}
