import {
  ApplicationFailure,
  isGrpcDeadlineError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowFailedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client';
import type { CommandOutcome } from '../../domain/gpmi/commandOutcome.ts';
import type { GpmiCommand } from '../../domain/gpmi/gpmiCommand.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { RENDER_DOCUMENT_WORKFLOW, renderWorkflowId, type RenderRequest } from '../../workflows/documents/messages.ts';
import {
  commandUpdates,
  GPMI_WORKFLOW,
  gpmiWorkflowId,
  REFUSED,
  refreshSignal,
} from '../../workflows/gpmi/messages.ts';
import { searchAttributesOf } from '../../workflows/gpmi/searchAttributeKeys.ts';
import { Unavailable } from '../execution/unavailable.ts';
import { describeWorkflow, type WorkflowDescription } from './describeWorkflow.ts';

const COMMAND_WAIT_MS = 5000;
const CALL_WAIT_MS = 3000;
/** Longer than two conversions that are stopped at their usual limit: then the answer can say so. */
const RENDER_WAIT_MS = 75_000;
const RETRY_AFTER_SECONDS = 5;

/**
 * What sending a command came to. `noWorkflow`: the GPMI has none that could answer. `failed`: this try ended in a fault,
 * and whoever sends it again gets the same fault from the engine as long as that run lasts.
 */
export type SendOutcome = Result<CommandOutcome, Refusal> | 'noWorkflow' | 'failed';

/** What use cases ask of the engine; the one place that knows Temporal's client. */
export type Engine = {
  /** Starts the workflow of a GPMI; one that runs already is left alone. */
  startGpmi: (facts: GpmiFacts) => Promise<void>;
  /** Has the workflow carry out a command and waits for what it came to. Each further try is an update of its own. */
  send: (command: GpmiCommand, attempt: number) => Promise<SendOutcome>;
  /** Has the workflow of a GPMI read its facts again; one that does not run yet is started. */
  refresh: (facts: GpmiFacts) => Promise<void>;
  /** Has a paper made and waits for it. */
  render: (request: RenderRequest) => Promise<void>;
  /** Has a paper made and does not wait. */
  startRender: (request: RenderRequest) => Promise<void>;
  describe: (gpmiId: string) => Promise<WorkflowDescription | undefined>;
};

type Dependencies = { client: Client; taskQueue: string };

/**
 * What a failed update says: the refusal that the workflow threw as data, or that its activity failed. Any other failure
 * of the workflow's own was met at its door: it is not kept, and the same update is looked at anew the next time.
 */
function failureOf(error: unknown): SendOutcome | undefined {
  if (error instanceof WorkflowNotFoundError) return 'noWorkflow';
  if (!(error instanceof WorkflowUpdateFailedError)) return undefined;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure)) return 'failed';
  return cause.type === REFUSED ? refused(cause.details?.[0] as Refusal) : undefined;
}

const engineUnavailable = (cause: unknown): Unavailable =>
  new Unavailable('engineUnavailable', RETRY_AFTER_SECONDS, undefined, cause);

/** Why a paper could not be made, by the type of the failure: `converterMissing`, `conversionTimedOut`, … */
function renderFailure(error: unknown): Unavailable {
  if (isGrpcDeadlineError(error)) return new Unavailable('documentUnavailable', RETRY_AFTER_SECONDS, undefined, error);
  if (!(error instanceof WorkflowFailedError)) return engineUnavailable(error);
  const failure = error.cause instanceof Error ? (error.cause.cause ?? error.cause) : error.cause;
  const reason = failure instanceof ApplicationFailure ? (failure.type ?? undefined) : undefined;
  return new Unavailable('documentUnavailable', RETRY_AFTER_SECONDS, reason, error);
}

const startOptions = (taskQueue: string, facts: GpmiFacts) => ({
  workflowId: gpmiWorkflowId(facts.gpmiId),
  taskQueue,
  args: [facts],
  typedSearchAttributes: searchAttributesOf(facts),
  // A closed workflow is not started again: its GPMI is closed too.
  workflowIdReusePolicy: 'REJECT_DUPLICATE' as const,
});

const startGpmi = ({ client, taskQueue }: Dependencies, facts: GpmiFacts): Promise<void> =>
  ignoreStarted(client.workflow.start(GPMI_WORKFLOW, startOptions(taskQueue, facts)));

const refresh = ({ client, taskQueue }: Dependencies, facts: GpmiFacts): Promise<void> =>
  ignoreStarted(
    client.workflow.signalWithStart(GPMI_WORKFLOW, { ...startOptions(taskQueue, facts), signal: refreshSignal }),
  );

async function ignoreStarted(started: Promise<unknown>): Promise<void> {
  try {
    await started;
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

const updateIdOf = ({ commandId }: GpmiCommand, attempt: number): string =>
  attempt === 1 ? commandId : `${commandId}/${String(attempt)}`;

async function send({ client }: Dependencies, command: GpmiCommand, attempt: number): Promise<SendOutcome> {
  const handle = client.workflow.getHandle(gpmiWorkflowId(command.gpmiId));
  const updateId = updateIdOf(command, attempt);
  try {
    const outcome = await client.withDeadline(Date.now() + COMMAND_WAIT_MS, () =>
      handle.executeUpdate(commandUpdates[command.kind], { args: [command], updateId }),
    );
    return accepted(outcome);
  } catch (error) {
    const failure = failureOf(error);
    if (failure !== undefined) return failure;
    throw new Unavailable('outcomeUnknown', RETRY_AFTER_SECONDS, undefined, error);
  }
}

const renderOptions = (taskQueue: string, request: RenderRequest) => ({
  workflowId: renderWorkflowId(request),
  taskQueue,
  args: [request],
  workflowIdConflictPolicy: 'USE_EXISTING' as const,
});

/** The engine behind the use cases. A call that finds no server fails within seconds, as `Unavailable`. */
export function createEngine(dependencies: Dependencies): Engine {
  const { client, taskQueue } = dependencies;
  const within = <Value>(ms: number, call: () => Promise<Value>): Promise<Value> =>
    client.withDeadline(Date.now() + ms, call);
  const soon = async <Value>(call: () => Promise<Value>): Promise<Value> => {
    try {
      return await within(CALL_WAIT_MS, call);
    } catch (error) {
      throw engineUnavailable(error);
    }
  };
  return {
    startGpmi: async (facts) => await soon(() => startGpmi(dependencies, facts)),
    send: async (command, attempt) => await send(dependencies, command, attempt),
    refresh: async (facts) => await soon(() => refresh(dependencies, facts)),
    startRender: async (request) => {
      const options = renderOptions(taskQueue, request);
      await soon(() => client.workflow.start(RENDER_DOCUMENT_WORKFLOW, options));
    },
    render: async (request) => {
      const options = renderOptions(taskQueue, request);
      const paper = await soon(() => client.workflow.start(RENDER_DOCUMENT_WORKFLOW, options));
      try {
        await within(RENDER_WAIT_MS, () => paper.result());
      } catch (error) {
        throw renderFailure(error);
      }
    },
    describe: async (gpmiId) => await soon(() => describeWorkflow(client, gpmiId)),
  };
}
