import type { Client } from '@temporalio/client';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { brusselsDay } from '../domain/calendar/brussels.ts';
import type { Clock } from '../domain/calendar/clock.ts';
import { createEngine } from '../usecases/engine/createEngine.ts';
import { passingFaults, passingFaultsOf } from '../usecases/execution/databaseAway.ts';
import { createExecutors, type InTenant } from '../usecases/execution/createExecutors.ts';
import { createLookUpPerson } from '../usecases/caseFiles/lookUpPerson.ts';
import { createGetLogo } from '../usecases/centre/getLogo.ts';
import { createGetEvaluationDocument } from '../usecases/evaluation/getEvaluationDocument.ts';
import { createGetContract } from '../usecases/gpmi/getContract.ts';
import { createGetWorkflow } from '../usecases/gpmi/getWorkflow.ts';
import { createSendCommand } from '../usecases/gpmi/sendCommand.ts';
import { createImportPeriods } from '../usecases/incomePeriods/importPeriods.ts';
import type { Outside } from '../usecases/outside/outside.ts';
import { createAuthenticate, type KnownLogin } from './http/authenticate.ts';
import { createApi } from './http/createApi.ts';
import { createRoutes } from './routes/index.ts';

type Dependencies = {
  inTenant: InTenant;
  findLogin: (issuer: string, subject: string) => Promise<KnownLogin | undefined>;
  /** Names of what the service cannot do without, each with its check. */
  readyChecks: Record<string, () => Promise<boolean>>;
  client: Client;
  /** The systems outside of the centre. */
  outside: Outside;
  /** Keys the hashes of recorded commands. */
  secret: string;
  taskQueue: string;
  /** Where people look at a workflow in the engine's own pages; null when there is no such page. */
  linkTo: (workflowId: string, runId: string) => string | null;
  issuer: string;
  audience: string;
  clock: Clock;
  logger: Logger;
};

/** The API with everything behind it, ready to listen. */
export function createService(dependencies: Dependencies): Express {
  const { secret, client, outside, taskQueue, linkTo, issuer, audience, clock, logger, readyChecks } = dependencies;
  const inTenant = passingFaults(dependencies.inTenant);
  const findLogin = passingFaultsOf(dependencies.findLogin);
  const engine = createEngine({ client, taskQueue });
  return createApi({
    routes: createRoutes({
      send: createSendCommand({ inTenant, engine }),
      getLogo: createGetLogo({ inTenant }),
      lookUpPerson: createLookUpPerson({ inTenant, outside }),
      importPeriods: createImportPeriods({ inTenant, outside }),
      getContract: createGetContract({ inTenant, engine }),
      getEvaluationDocument: createGetEvaluationDocument({ inTenant, engine }),
      getWorkflow: createGetWorkflow({ engine, linkTo }),
    }),
    executors: createExecutors({ inTenant, secret }),
    authenticate: createAuthenticate({ issuer, audience, findLogin }),
    today: () => brusselsDay(clock.now()),
    issuer,
    logger,
    readyChecks,
  });
}
