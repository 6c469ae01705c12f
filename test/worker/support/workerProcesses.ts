import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOurProgram } from '../../../embedded/services/ourProgram.ts';
import { choosePorts } from '../../../embedded/services/ports.ts';
import { createTestDatabase } from '../../support/database.ts';

type Where = { temporalAddress: string; namespace: string };

/** Workers as production runs them, each a process of its own with a task queue of its own, on one database. */
export async function workerProcesses() {
  const folder = mkdtempSync(join(tmpdir(), 'gpmi-worker-'));
  const database = await createTestDatabase();
  return {
    create: async ({ temporalAddress, namespace }: Where) => {
      const { workerHealth } = await choosePorts({});
      const taskQueue = `test-${randomUUID()}`;
      const environment = {
        ...process.env,
        DATABASE_URL: database.appUrl,
        DATABASE_SYSTEM_URL: database.systemUrl,
        TEMPORAL_ADDRESS: temporalAddress,
        TEMPORAL_NAMESPACE: namespace,
        TEMPORAL_TASK_QUEUE: taskQueue,
        REGISTER_NUMBER_KEY: Buffer.alloc(32, 7).toString('base64'),
        WORKER_HEALTH_PORT: String(workerHealth),
        CACHE_FOLDER: join(tmpdir(), 'gpmi-test-bundles'),
      };
      const healthUrl = `http://127.0.0.1:${String(workerHealth)}`;
      const logFile = join(folder, `${taskQueue}.log`);
      const program = createOurProgram({ name: 'worker', healthUrl, environment, logFile });
      const isReady = async (): Promise<boolean> => (await fetch(`${healthUrl}/health/ready`)).ok;
      return { program, taskQueue, isReady };
    },
    cleanUp: async (): Promise<void> => {
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
}
