import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import { DefaultLogger, Worker, bundleWorkflowCode, type NativeConnection } from '@temporalio/worker';
import { bareActivities } from './bare/bareActivities.ts';
import { bareUpdate, endSignal } from './bare/bareWorkflow.ts';

/** A worker with the bare workflow, on the same server. */
export async function startBare(client: Client, connection: NativeConnection) {
  const taskQueue = `bare-${randomUUID()}`;
  const workflowsPath = fileURLToPath(new URL('bare/bareWorkflow.ts', import.meta.url));
  const workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  const worker = await Worker.create({ connection, taskQueue, workflowBundle, activities: bareActivities });
  const running = worker.run();
  return {
    start: async (): Promise<string> => {
      const workflowId = `bare/${randomUUID()}`;
      await client.workflow.start('bareWorkflow', { workflowId, taskQueue });
      return workflowId;
    },
    update: async (workflowId: string): Promise<void> => {
      await client.workflow.getHandle(workflowId).executeUpdate(bareUpdate, { args: [1] });
    },
    end: async (workflowId: string): Promise<void> => {
      await client.workflow.getHandle(workflowId).signal(endSignal);
    },
    stop: async (): Promise<void> => {
      worker.shutdown();
      await running;
    },
  };
}
