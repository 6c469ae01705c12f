import { WorkflowNotFoundError, type Client, type WorkflowExecutionDescription } from '@temporalio/client';
import { gpmiWorkflowId, stateQuery, type WorkflowState } from '../../workflows/gpmi/messages.ts';

/** The running workflow of a GPMI, as somebody who keeps the service running wants to see it. */
export type WorkflowDescription = {
  workflowId: string;
  runId: string;
  status: string;
  startedAt: string;
  historyLength: number;
  /** ISO instant of the next timer; null when it only waits for people, or when no worker answers. */
  wakesAt: string | null;
  factsRevision: number | null;
  /** The latest failure that is being tried again: a code or a technical message, never personal data. */
  lastFailure: string | null;
  /** What was begun and is not finished. */
  pending: { name: string; attempt: number; lastFailure: string | null }[];
  /** False when no worker answered a question in time. */
  isAnswering: boolean;
};

async function askState(client: Client, gpmiId: string): Promise<WorkflowState | null> {
  try {
    return await client.workflow.getHandle(gpmiWorkflowId(gpmiId)).query(stateQuery);
  } catch {
    return null; // A worker that does not answer is what this page is there to show.
  }
}

type RawPending = NonNullable<WorkflowExecutionDescription['raw']['pendingActivities']>[number];

const pendingActivity = ({ activityType, attempt, lastFailure }: RawPending) => ({
  name: activityType?.name ?? 'unknown',
  attempt: attempt ?? 0,
  lastFailure: lastFailure?.message ?? null,
});

function pendingWork({ raw }: WorkflowExecutionDescription): WorkflowDescription['pending'] {
  const task = raw.pendingWorkflowTask;
  return [
    ...(raw.pendingActivities ?? []).map(pendingActivity),
    ...(task ? [{ name: 'workflowTask', attempt: task.attempt ?? 0, lastFailure: null }] : []),
  ];
}

function shown(description: WorkflowExecutionDescription, state: WorkflowState | null): WorkflowDescription {
  const pending = pendingWork(description);
  const latestFailure = pending.find((one) => one.lastFailure !== null)?.lastFailure ?? null;
  return {
    workflowId: description.workflowId,
    runId: description.runId,
    status: description.status.name,
    startedAt: description.startTime.toISOString(),
    historyLength: description.historyLength,
    wakesAt: state?.wakesAt ?? null,
    factsRevision: state?.facts.revision ?? null,
    lastFailure: state?.lastFailure ?? latestFailure,
    pending,
    isAnswering: state !== null || description.status.name !== 'RUNNING',
  };
}

/** undefined when no workflow was ever started for this GPMI. */
export async function describeWorkflow(client: Client, gpmiId: string): Promise<WorkflowDescription | undefined> {
  try {
    const description = await client.workflow.getHandle(gpmiWorkflowId(gpmiId)).describe();
    return shown(description, description.status.name === 'RUNNING' ? await askState(client, gpmiId) : null);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}
