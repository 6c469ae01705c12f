import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '../../../config/clock.ts';
import { readConfig } from '../../../config/config.ts';
import { connectSystem } from '../../../db/connect.ts';
import { urlOf } from '../../../db/provision.ts';
import { demoSetUp } from '../../../embedded/demoCentres.ts';
import { choosePorts } from '../../../embedded/services/ports.ts';
import { startStack, type ServiceName, type Stack } from '../../../embedded/stack.ts';
import { fetchDemoToken } from '../../../embedded/token.ts';
import { fromEnvironment } from '../../support/fromEnvironment.ts';
import { createPatientClient } from './patientClient.ts';
import { createStandInOffice } from './standInOffice.ts';

const SERVICES = ['postgres', 'temporal', 'identityProvider', 'worker', 'api'] as const;
/** The parts that a test kills. */
export type Part = Exclude<(typeof SERVICES)[number], 'identityProvider'>;

async function setUpCentre(stack: Stack, issuer: string): Promise<void> {
  const config = readConfig(stack.environment);
  const system = connectSystem({
    url: config.DATABASE_SYSTEM_URL,
    poolSize: 1,
    clock: systemClock,
    registerNumberKey: config.REGISTER_NUMBER_KEY,
  });
  await system.setUpCentre(demoSetUp('lindeveld', issuer)).finally(async () => await system.close());
}

/** The whole service as production runs it, one process for each part, all with their data in files. */
export async function startCrashStack(environment: NodeJS.ProcessEnv = {}) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gpmi-crash-'));
  chmodSync(dataDir, 0o711); // PostgreSQL's own user must get through it
  const office = createStandInOffice(dataDir);
  office.become('quick');
  const ports = await choosePorts({});
  const removeData = async () => {
    // To look into what went wrong: logs, database and the engine's file stay.
    if (process.env['CRASH_KEEP'] === '1') process.stderr.write(`Kept: ${dataDir}\n`);
    else await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  const started = startStack({
    dataDir,
    services: SERVICES,
    tools: { temporal: fromEnvironment('TEMPORAL_CLI'), soffice: office.program },
    ports,
    environment,
  });
  const stack = await started.catch(async (error: unknown) => {
    await removeData();
    throw error;
  });
  const { apiUrl = '', issuer = '', postgresAdminUrl = '', temporalAddress = '' } = stack.addresses;
  await setUpCentre(stack, issuer);
  const service = (part: ServiceName) => stack.service(part);

  return {
    client: createPatientClient(apiUrl, await fetchDemoToken(issuer, 'anke.peeters')),
    office,
    apiUrl,
    temporalAddress,
    workerHealthUrl: `http://127.0.0.1:${String(ports.workerHealth)}/health/ready`,
    /** The service's database as superuser: it sees every centre. */
    databaseUrl: urlOf(postgresAdminUrl, { database: 'gpmi' }),
    pid: (part: Part): number | undefined => service(part).pid,
    kill: async (...parts: Part[]): Promise<void> => {
      await Promise.all(parts.map(async (part) => await service(part).kill('SIGKILL')));
    },
    /** Stops it in the middle of whatever it does, without ending it. */
    freeze: async (part: Part): Promise<void> => await service(part).kill('SIGSTOP'),
    /** Asks it to end; the answer says how it did. */
    ask: async (part: Part): Promise<{ ended: Promise<string> }> => {
      const ended = new Promise<string>((resolve) => service(part).onUnexpectedExit(resolve));
      await service(part).kill('SIGTERM');
      return { ended };
    },
    startAgain: async (...parts: Part[]): Promise<void> => {
      await Promise.all(parts.map(async (part) => await service(part).restart()));
    },
    stop: async (): Promise<void> => {
      await stack.stop();
      await removeData();
    },
  };
}

export type CrashStack = Awaited<ReturnType<typeof startCrashStack>>;
