import { Client, Connection } from '@temporalio/client';
import { systemClock } from '../config/clock.ts';
import { readConfig, type Config } from '../config/config.ts';
import { createLogger } from '../config/logger.ts';
import { onStop } from '../config/supervised.ts';
import { clientConnectionOptions } from '../config/temporalConnection.ts';
import { connect } from '../db/connect.ts';
import { createOutside } from '../outside/createOutside.ts';
import { createEngine } from '../usecases/engine/createEngine.ts';
import { createDeliverOutbox, createDeliverSoon } from '../usecases/outbox/deliverOutbox.ts';
import { createService } from './createService.ts';

const HEALTH_WAIT_MS = 2000;

/** The page of one run in the engine's own user interface. */
const createLinkTo =
  ({ TEMPORAL_UI_URL, TEMPORAL_NAMESPACE }: Config) =>
  (workflowId: string, runId: string): string | null =>
    TEMPORAL_UI_URL === undefined
      ? null
      : `${TEMPORAL_UI_URL}/namespaces/${TEMPORAL_NAMESPACE}/workflows/${encodeURIComponent(workflowId)}/${runId}`;

const config = readConfig(process.env);
const logger = createLogger('api', config);
const database = connect({
  url: config.DATABASE_URL,
  poolSize: config.DATABASE_POOL_SIZE,
  clock: systemClock,
  registerNumberKey: config.REGISTER_NUMBER_KEY,
});
const connection = Connection.lazy(clientConnectionOptions(config));
const client = new Client({ connection, namespace: config.TEMPORAL_NAMESPACE });

const deliver = createDeliverOutbox({
  inTenant: database.inTenant,
  engine: createEngine({ client, taskQueue: config.TEMPORAL_TASK_QUEUE }),
});
database.onOutbox(
  createDeliverSoon(deliver, (error) => {
    logger.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'left to the outbox dispatcher');
  }),
);

const isEngineReachable = async (): Promise<boolean> => {
  await connection.withDeadline(Date.now() + HEALTH_WAIT_MS, () => connection.workflowService.getSystemInfo({}));
  return true;
};

const server = createService({
  inTenant: database.inTenant,
  findLogin: database.findLogin,
  readyChecks: { database: database.isReachable, engine: isEngineReachable },
  client,
  outside: createOutside({
    nationalRegister: config.NATIONAL_REGISTER,
    ksz: config.KSZ,
    timeoutMs: config.OUTSIDE_TIMEOUT_MS,
  }),
  secret: config.REGISTER_NUMBER_KEY,
  taskQueue: config.TEMPORAL_TASK_QUEUE,
  linkTo: createLinkTo(config),
  issuer: config.OIDC_ISSUER,
  audience: config.OIDC_AUDIENCE,
  clock: systemClock,
  logger,
}).listen(config.PORT, config.HOST, (error) => {
  if (error) {
    logger.fatal({ code: 'code' in error ? error.code : error.name, port: config.PORT }, 'the API cannot listen');
    process.exit(1);
  }
  logger.info({ host: config.HOST, port: config.PORT }, 'the API is ready');
});

onStop(async () => {
  await new Promise((resolve) => server.close(resolve));
  await Promise.all([database.close(), connection.close()]);
});
