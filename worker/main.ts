import { setTimeout as pause } from 'node:timers/promises';
import { NativeConnection, type Worker } from '@temporalio/worker';
import { Client, Connection } from '@temporalio/client';
import { clearLeftovers } from '../activities/documents/clearLeftovers.ts';
import { createLibreOfficeConverter } from '../activities/documents/libreofficeConverter.ts';
import { systemClock } from '../config/clock.ts';
import { mailSettings, readConfig, type Config } from '../config/config.ts';
import { createLogger, type Logger } from '../config/logger.ts';
import { onStop } from '../config/supervised.ts';
import { clientConnectionOptions, connectionOptions } from '../config/temporalConnection.ts';
import { connect, connectSystem } from '../db/connect.ts';
import { createEngine } from '../usecases/engine/createEngine.ts';
import { createDeliverOutbox } from '../usecases/outbox/deliverOutbox.ts';
import { createActivities } from './createActivities.ts';
import { createWorker } from './createWorker.ts';
import { mailerOf, runMailDispatcher } from './mailDispatcher.ts';
import { runOutboxDispatcher } from './outboxDispatcher.ts';
import { keepWorking } from './keepWorking.ts';
import { serveHealth } from './serveHealth.ts';
import { registerSearchAttributes, SearchAttributesMissing } from './registerSearchAttributes.ts';
import { workflowBundle } from './workflowBundle.ts';

const TRY_AGAIN_MS = 1000;

/** The engine may come up later than the worker, or be away for a while: the worker waits for it. */
async function whenThere<Value>(reach: () => Promise<Value>, logger: Logger): Promise<Value> {
  for (;;) {
    try {
      return await reach();
    } catch (error) {
      if (error instanceof SearchAttributesMissing) throw error;
      logger.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'the engine cannot be reached yet');
      await pause(TRY_AGAIN_MS);
    }
  }
}

type WithoutConnection = Omit<Parameters<typeof createWorker>[0], 'connection'>;

/** Makes a worker with a new connection each time: one that broke down may never let go of its own. */
function createWorkers(config: Config, rest: WithoutConnection): () => Promise<Worker> {
  let connection: NativeConnection | undefined;
  return async () => {
    await connection?.close().catch(() => undefined); // It may still be held by a worker that is stuck.
    connection = await NativeConnection.connect(connectionOptions(config));
    return await createWorker({ ...rest, connection });
  };
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger('worker', config);
  const shared = { clock: systemClock, registerNumberKey: config.REGISTER_NUMBER_KEY };
  const database = connect({ ...shared, url: config.DATABASE_URL, poolSize: config.DATABASE_POOL_SIZE });
  const system = connectSystem({ ...shared, url: config.DATABASE_SYSTEM_URL, poolSize: 2 });

  const clientConnection = Connection.lazy(clientConnectionOptions(config));
  const client = new Client({ connection: clientConnection, namespace: config.TEMPORAL_NAMESPACE });
  const engine = createEngine({ client, taskQueue: config.TEMPORAL_TASK_QUEUE });
  const deliver = createDeliverOutbox({ inTenant: system.inTenant, engine });
  const stopping = new AbortController();
  const dispatching = runOutboxDispatcher(
    { listCentresWithPost: system.listCentresWithPost, deliver, logger },
    stopping.signal,
  );
  const mailing = runMailDispatcher({ system, mailer: mailerOf(mailSettings(config)), logger }, stopping.signal);

  const workers = keepWorking(logger);
  const health = serveHealth(config.WORKER_HEALTH_PORT, {
    database: database.isReachable,
    engine: () => Promise.resolve(workers.isWorking()),
  });
  onStop(async () => {
    stopping.abort();
    await Promise.allSettled([workers.stop(), dispatching, mailing]);
    health?.close();
    await Promise.all([database.close(), system.close()]);
  });

  const { TEMPORAL_NAMESPACE: namespace, TEMPORAL_TASK_QUEUE: taskQueue } = config;
  const registering = whenThere(async () => await registerSearchAttributes(clientConnection, namespace), logger);
  const [bundle] = await Promise.all([workflowBundle(config.CACHE_FOLDER), registering]);
  await clearLeftovers(systemClock.now().getTime());
  const { SOFFICE: soffice, CONVERSION_TIMEOUT_MS: timeoutMs } = config;
  const convertToPdf = createLibreOfficeConverter({ soffice, timeoutMs });
  const activities = createActivities({ inTenant: database.inTenant, clock: systemClock, convertToPdf });
  const rest = { namespace, taskQueue, workflowBundle: bundle, activities, logger };
  await workers.untilStopped(createWorkers(config, rest));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof SearchAttributesMissing)) throw error;
  createLogger('worker', readConfig(process.env)).fatal(error.message);
  process.exit(1);
}
