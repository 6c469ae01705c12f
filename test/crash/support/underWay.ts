import { expect } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { gpmiWorkflowId } from '../../../workflows/gpmi/messages.ts';
import { eventually } from '../../support/eventually.ts';
import type { CrashStack } from './crashStack.ts';

const PATIENCE_MS = 30_000;

/** Waits until the workflow has accepted a command and its activity is being done. */
export async function untilUnderWay(stack: CrashStack, gpmiId: string): Promise<void> {
  await eventually(async () => {
    const { body } = await stack.client.tryOnce({ method: 'GET', path: `/gpmis/${gpmiId}/workflow` });
    expect(body).toMatchObject({ workflow: { pending: [{ name: 'applyCommand', attempt: 1 }] } });
  }, PATIENCE_MS);
}

/** What the engine wrote down about the tries of a GPMI's activities: which try succeeded, and the faults before it. */
export async function activityTries({ temporalAddress }: CrashStack, gpmiId: string) {
  const connection = await Connection.connect({ address: temporalAddress });
  try {
    const history = await new Client({ connection }).workflow.getHandle(gpmiWorkflowId(gpmiId)).fetchHistory();
    const events = history.events ?? [];
    return events.flatMap(({ activityTaskStartedEventAttributes: started }) =>
      started ? [{ attempt: started.attempt, fault: started.lastFailure?.message ?? null }] : [],
    );
  } finally {
    await connection.close();
  }
}
