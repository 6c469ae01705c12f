import { setTimeout as pause } from 'node:timers/promises';
import { NativeConnection, type Worker } from '@temporalio/worker';
import { Client, Connection } from '@temporalio/client';
import { clearLeftovers } from '../activities/documents/clearLeftovers.ts';
import { createLibreOfficeConverter } from '../activities/documents/libreofficeConverter.ts';
import { systemClock } from '../config/clock.ts';
import { mailSettings, readConfig } from '../config/config.ts';
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
import { serveHealth } from './serveHealth.ts';
import { registerSearchAttributes, SearchAttributesMissing } from './registerSearchAttributes.ts';
import { workflowBundle } from './workflowBundle.ts';

const TRY_AGAIN_MS = 1000;

/** The worker at this moment, and when it is over. */
type Now = { worker?: Worker; running: Promise<void> };

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

/** Runs a worker until it is stopped. One that the engine's absence brought down is followed by another. */
async function runOnce(create: () => Promise<Worker>, now: Now, logger: Logger): Promise<void> {
  try {
    now.worker = await create();
    logger.info('the worker is ready');
    now.running = now.worker.run();
    await now.running;
  } catch (error) {
    logger.error({ error: error instanceof Error ? error.name : 'unknown' }, 'the worker ended and is started again');
    await pause(TRY_AGAIN_MS);
  }
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

  const now: Now = { running: Promise.resolve() };
  const health = serveHealth(config.WORKER_HEALTH_PORT, {
    database: database.isReachable,
    engine: () => Promise.resolve(now.worker?.getState() === 'RUNNING'),
  });
  onStop(async () => {
    stopping.abort();
    if (now.worker?.getState() === 'RUNNING') now.worker.shutdown();
    await Promise.allSettled([now.running, dispatching, mailing]);
    health?.close();
    await Promise.all([database.close(), system.close()]);
  });

  const connecting = whenThere(async () => await NativeConnection.connect(connectionOptions(config)), logger);
  const [connection, bundle] = await Promise.all([connecting, workflowBundle(config.CACHE_FOLDER)]);
  await whenThere(async () => await registerSearchAttributes(clientConnection, config.TEMPORAL_NAMESPACE), logger);
  await clearLeftovers(systemClock.now().getTime());
  const { SOFFICE: soffice, CONVERSION_TIMEOUT_MS: timeoutMs } = config;
  const convertToPdf = createLibreOfficeConverter({ soffice, timeoutMs });
  const activities = createActivities({ inTenant: database.inTenant, clock: systemClock, convertToPdf });
  const { TEMPORAL_NAMESPACE: namespace, TEMPORAL_TASK_QUEUE: taskQueue } = config;
  const create = async (): Promise<Worker> =>
    await createWorker({ connection, namespace, taskQueue, workflowBundle: bundle, activities, logger });
  while (!stopping.signal.aborted) await runOnce(create, now, logger);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof SearchAttributesMissing)) throw error;
  createLogger('worker', readConfig(process.env)).fatal(error.message);
  process.exit(1);
}
