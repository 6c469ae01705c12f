import path from 'node:path';
import { migrate } from '../db/migrate.ts';
import { provisionDatabase } from '../db/provision.ts';
import type { Supervisor } from './run/supervisor.ts';
import type { Secrets } from './secrets.ts';
import { createIdentityProvider } from './services/identityProvider.ts';
import { createMailCatcher } from './services/mailCatcher.ts';
import { createOurProgram } from './services/ourProgram.ts';
import type { Ports } from './services/ports.ts';
import { createPostgres } from './services/postgres.ts';
import type { Service } from './services/service.ts';
import { createTemporal } from './services/temporal.ts';
import type { Addresses, ServiceName, StackOptions } from './stack.ts';

/** Of a domain that nobody has: what the catcher keeps could not be answered to by mistake. */
const MAIL_FROM = 'no-reply@gpmi.example';

/** What the start of one part needs to know of the others. */
export type StackContext = {
  options: StackOptions;
  ports: Ports;
  secrets: Secrets;
  addresses: Addresses;
  folders: Set<string>;
  start: (name: ServiceName, handle: Service) => ReturnType<Supervisor['start']>;
  environment: () => NodeJS.ProcessEnv;
  say: (sentence: string) => void;
};

/** First what the programs stand on, side by side; then the programs. */
export async function startParts(wanted: readonly ServiceName[], context: StackContext): Promise<void> {
  await inParallel(wanted, ['postgres', 'temporal', 'identityProvider', 'mail'], context);
  await inParallel(wanted, ['worker', 'api'], context);
}

async function inParallel(wanted: readonly ServiceName[], these: ServiceName[], context: StackContext): Promise<void> {
  const results = await Promise.allSettled(
    these.filter((name) => wanted.includes(name)).map((name) => START[name](context)),
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

const START: Record<ServiceName, (context: StackContext) => Promise<void>> = {
  async postgres(context) {
    const { addresses, options, ports, secrets, say } = context;
    if (addresses.databaseUrl === undefined && addresses.postgresAdminUrl === undefined) {
      const postgres = createPostgres({
        dataDir: options.dataDir,
        port: ports.postgres,
        password: secrets.postgres,
        id: secrets.id,
        logFile: logFile(options, 'postgres'),
        isThrowAway: options.isThrowAway ?? false,
        say,
      });
      if (options.isThrowAway === true) context.folders.add(postgres.ownFolder);
      await context.start('postgres', postgres);
      addresses.postgresAdminUrl = postgres.adminUrl;
    }
    await prepareDatabase(context);
  },

  async temporal(context) {
    const { addresses, options, ports } = context;
    if (addresses.temporalAddress !== undefined) return;
    if (options.tools.temporal === undefined) throw new Error('There is no Temporal server: set TEMPORAL_CLI.');
    const temporal = createTemporal({
      cli: options.tools.temporal,
      port: ports.temporal,
      uiPort: ports.temporalUi,
      databaseFile: options.isThrowAway === true ? undefined : path.join(options.dataDir, 'temporal.db'),
      logFile: logFile(options, 'temporal'),
    });
    await context.start('temporal', temporal);
    Object.assign(addresses, { temporalAddress: temporal.address, temporalUiUrl: temporal.uiUrl });
  },

  async identityProvider(context) {
    const { addresses, options, ports } = context;
    if (addresses.issuer !== undefined) return;
    const provider = createIdentityProvider({
      port: ports.oidc,
      apiPort: ports.api,
      dataDir: options.dataDir,
      logFile: logFile(options, 'identity-provider'),
    });
    await context.start('identityProvider', provider);
    addresses.issuer = provider.issuer;
  },

  async mail(context) {
    const { addresses, options, ports } = context;
    if (addresses.smtpUrl !== undefined) return;
    const mail = createMailCatcher({
      port: ports.mail,
      webPort: ports.mailWeb,
      folder: path.join(options.dataDir, 'mail'),
      logFile: logFile(options, 'mail'),
    });
    await context.start('mail', mail);
    Object.assign(addresses, { smtpUrl: mail.smtpUrl, mailUrl: mail.webUrl });
  },

  worker: (context) => startProgram('worker', context.ports.workerHealth, context),
  api: (context) => startProgram('api', context.ports.api, context),
};

async function startProgram(name: 'worker' | 'api', healthPort: number, context: StackContext): Promise<void> {
  const variable = name === 'api' ? 'PORT' : 'WORKER_HEALTH_PORT';
  await context.start(
    name,
    createOurProgram({
      name,
      healthUrl: `http://127.0.0.1:${healthPort}`,
      environment: { ...context.environment(), [variable]: String(healthPort) },
      logFile: logFile(context.options, name),
    }),
  );
}

/** Roles, database and tables. A database given from outside has its roles already. */
async function prepareDatabase({ addresses, secrets, say }: StackContext): Promise<void> {
  if (addresses.postgresAdminUrl !== undefined) {
    const { owner, app, system } = secrets;
    const urls = await provisionDatabase({
      adminUrl: addresses.postgresAdminUrl,
      database: 'gpmi',
      passwords: { owner, app, system },
    });
    Object.assign(addresses, {
      databaseOwnerUrl: urls.ownerUrl,
      databaseUrl: urls.appUrl,
      databaseSystemUrl: urls.systemUrl,
    });
  }
  if (addresses.databaseOwnerUrl === undefined)
    throw new Error('DATABASE_OWNER_URL is needed to migrate the database.');
  const migrations = await migrate(addresses.databaseOwnerUrl);
  if (migrations.length > 0) say(`Database: ${migrations.length} migration(s) done.`);
}

/** The environment of API and worker: where the parts are, and the keys. */
export function programEnvironment(
  { tools, environment }: StackOptions,
  addresses: Addresses,
  secrets: Secrets,
): NodeJS.ProcessEnv {
  const all = {
    ...process.env,
    DATABASE_URL: addresses.databaseUrl,
    DATABASE_SYSTEM_URL: addresses.databaseSystemUrl,
    // Only migrations may use it; neither the API nor the worker gets it.
    DATABASE_OWNER_URL: undefined,
    TEMPORAL_ADDRESS: addresses.temporalAddress,
    TEMPORAL_UI_URL: addresses.temporalUiUrl,
    OIDC_ISSUER: addresses.issuer,
    SMTP_URL: addresses.smtpUrl,
    MAIL_FROM: process.env['MAIL_FROM'] ?? MAIL_FROM,
    // There are no pages yet: what a person can open is the description of the API.
    PUBLIC_URL: process.env['PUBLIC_URL'] ?? `${addresses.apiUrl ?? ''}/api/docs`,
    SOFFICE: tools.soffice,
    NATIONAL_REGISTER: process.env['NATIONAL_REGISTER'] ?? 'fake',
    KSZ: process.env['KSZ'] ?? 'fake',
    REGISTER_NUMBER_KEY: process.env['REGISTER_NUMBER_KEY'] ?? secrets.registerNumberKey,
    ...environment,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

const logFile = ({ dataDir }: StackOptions, name: string) => path.join(dataDir, 'logs', `${name}.log`);
