import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Runtime, DefaultLogger } from '@temporalio/worker';
import { pino, type Logger } from 'pino';
import { createLibreOfficeConverter } from '../../activities/documents/libreofficeConverter.ts';
import type { SendMail } from '../../activities/mail/letter.ts';
import { createService } from '../../api/createService.ts';
import { connect, connectSystem } from '../../db/connect.ts';
import type { Clock } from '../../domain/calendar/clock.ts';
import { demoSetUp } from '../../embedded/demoCentres.ts';
import type { DemoUsername } from '../../embedded/demoUsers.ts';
import { fetchDemoToken } from '../../embedded/token.ts';
import { createOutside } from '../../outside/createOutside.ts';
import { createEngine } from '../../usecases/engine/createEngine.ts';
import type { Outside } from '../../usecases/outside/outside.ts';
import { createDeliverOutbox, createDeliverSoon } from '../../usecases/outbox/deliverOutbox.ts';
import { createActivities } from '../../worker/createActivities.ts';
import { createWorker } from '../../worker/createWorker.ts';
import { runMailDispatcher } from '../../worker/mailDispatcher.ts';
import { runOutboxDispatcher } from '../../worker/outboxDispatcher.ts';
import { workflowBundle } from '../../worker/workflowBundle.ts';
import { createCaller, type Caller } from './caller.ts';
import { createTestDatabase } from './database.ts';
import { fromEnvironment } from './fromEnvironment.ts';

const REGISTER_NUMBER_KEY = Buffer.alloc(32, 7).toString('base64');

Runtime.install({ logger: new DefaultLogger('ERROR') });

type Engine = { connection: Connection; nativeConnection: NativeConnection };

/** The engine that `npm test` started. */
export async function devServer(): Promise<Engine> {
  const address = fromEnvironment('TEMPORAL_ADDRESS');
  const [connection, nativeConnection] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  return { connection, nativeConnection };
}

type Activities = ReturnType<typeof createActivities>;
type Options = {
  clock: Clock;
  engine: Engine;
  /** Who answers for the systems outside; the fakes when nobody is named. */
  outside?: Partial<Outside>;
  /** Puts a fault between the workflow and the real activities, where a test is about faults. */
  disturb?: (activities: Activities) => Activities;
  /** Without it mail stays in the outbox. */
  sendMail?: SendMail;
  logger?: Logger;
};

/** How the mails of a test are signed. */
export const MAIL_SENDER = { address: 'no-reply@gpmi.example', publicUrl: 'https://gpmi.example/' };

const SILENT = pino({ level: 'silent' });

/**
 * The real service in this process: its own database, a worker of its own, the API ready to be called. Only the clock
 * is the test's.
 */
export async function startService(options: Options) {
  const { clock, engine, outside = {}, disturb = (activities) => activities, logger = SILENT, sendMail } = options;
  const testDatabase = await createTestDatabase();
  const shared = { clock, registerNumberKey: REGISTER_NUMBER_KEY };
  const database = connect({ ...shared, url: testDatabase.appUrl, poolSize: 8 });
  const system = connectSystem({ ...shared, url: testDatabase.systemUrl, poolSize: 2 });
  const issuer = fromEnvironment('OIDC_ISSUER');
  await system.setUpCentre(demoSetUp('lindeveld', issuer));
  await system.setUpCentre(demoSetUp('valbois', issuer));

  const taskQueue = `test-${randomUUID()}`;
  const client = new Client({ connection: engine.connection });
  const ourEngine = createEngine({ client, taskQueue });
  const deliver = createDeliverOutbox({ inTenant: system.inTenant, engine: ourEngine });
  database.onOutbox(createDeliverSoon(deliver, () => undefined));
  const app = createService({
    inTenant: database.inTenant,
    findLogin: database.findLogin,
    readyChecks: { database: database.isReachable },
    client,
    outside: { ...createOutside({ nationalRegister: 'fake', ksz: 'fake', timeoutMs: 5000 }), ...outside },
    secret: REGISTER_NUMBER_KEY,
    taskQueue,
    linkTo: (workflowId) => `http://127.0.0.1/${encodeURIComponent(workflowId)}`,
    issuer,
    audience: 'urn:gpmi:api',
    clock,
    logger,
  });

  const activities = createActivities({
    inTenant: database.inTenant,
    clock,
    convertToPdf: createLibreOfficeConverter({ timeoutMs: 30_000, soffice: process.env['SOFFICE'] }),
  });
  const startWorker = async () => {
    const worker = await createWorker({
      connection: engine.nativeConnection,
      namespace: 'default',
      taskQueue,
      workflowBundle: await workflowBundle(fromEnvironment('CACHE_FOLDER')),
      activities: disturb(activities),
      logger,
    });
    const running = worker.run();
    return {
      stop: async () => {
        worker.shutdown();
        await running;
      },
    };
  };
  let worker = await startWorker();
  const stopping = new AbortController();
  const dispatching = runOutboxDispatcher(
    { listCentresWithPost: system.listCentresWithPost, deliver, logger },
    stopping.signal,
  );
  const mailer = sendMail && { sendMail, sender: MAIL_SENDER };
  const mailing = runMailDispatcher({ system, mailer, logger }, stopping.signal);

  return {
    app,
    client,
    engine: ourEngine,
    taskQueue,
    database: testDatabase,
    inTenant: database.inTenant,
    ocmwId: demoSetUp('lindeveld', issuer).centre.ocmwId,
    as: async (username: DemoUsername): Promise<Caller> => createCaller(app, await fetchDemoToken(issuer, username)),
    /** Stops the worker as a stop of its process would, and starts another one. */
    restartWorker: async () => {
      await worker.stop();
      worker = await startWorker();
    },
    stopWorker: async () => {
      await worker.stop();
    },
    startWorkerAgain: async () => {
      worker = await startWorker();
    },
    stop: async () => {
      stopping.abort();
      await Promise.all([dispatching, mailing]);
      await worker.stop().catch(() => undefined);
      await Promise.all([database.close(), system.close()]);
      await testDatabase.drop();
    },
  };
}

export type TestService = Awaited<ReturnType<typeof startService>>;
