import { DEMO_CENTRES, DEMO_USERS } from './demoUsers.ts';
import { seedDemoData } from './demoData.ts';
import { readEmbeddedConfig, type EmbeddedConfig } from './embeddedConfig.ts';
import { endOrphans, findRunning, readRunFile, removeRunFile, writeRunFile } from './run/runFile.ts';
import { untilAskedToEnd } from './run/untilAskedToEnd.ts';
import { answer, say } from './say.ts';
import { requireFreePorts } from './services/ports.ts';
import { ensureTools, type Tools } from './setup/tools.ts';
import { createStack, SERVICES, type Addresses, type ServiceName, type StackOptions } from './stack.ts';

const began = performance.now();

/** Brings up the whole service on this machine and keeps it up until it is asked to end. */
async function start(): Promise<void> {
  const config = readEmbeddedConfig(process.env);
  const running = findRunning(config.DATA_DIR);
  if (running !== undefined) {
    answer(`GPMI is already running: ${running.url}/api/docs`);
    answer(`Press Ctrl-C where it was started to end it, or run: kill ${running.supervisor.pid}`);
    return;
  }
  const tools = await ensureTools('start', config, say);
  // Until here nothing runs that would have to be stopped, and Ctrl-C ends this process as any other.
  const asked = untilAskedToEnd();
  await clearAway(config.DATA_DIR);
  await requireFreePorts(portsInUse(config));

  const stack = await createStack(stackOptions(config, tools));
  // From here on a second start sees this one, also while it is still starting.
  writeRunFile(config.DATA_DIR, stack.addresses.apiUrl ?? '', []);
  const ended = asked.then(async () => {
    say('Stopping …');
    await stack.stop();
  });
  try {
    say('Starting …');
    await Promise.race([bringUp(stack), asked]);
    await ended;
    say('Stopped. The data are kept.');
  } catch (error) {
    await stack.stop();
    throw error;
  } finally {
    removeRunFile(config.DATA_DIR);
  }
}

function stackOptions(config: EmbeddedConfig, tools: Tools): StackOptions {
  return {
    dataDir: config.DATA_DIR,
    services: Object.keys(SERVICES) as ServiceName[],
    tools,
    ports: {
      api: config.PORT,
      workerHealth: config.WORKER_HEALTH_PORT,
      oidc: config.OIDC_PORT,
      postgres: config.POSTGRES_PORT,
      temporal: config.TEMPORAL_PORT,
      temporalUi: config.TEMPORAL_UI_PORT,
      mail: config.MAIL_PORT,
      mailWeb: config.MAIL_WEB_PORT,
    },
    addresses: givenAddresses(config),
    environment: { CACHE_FOLDER: process.env['CACHE_FOLDER'] ?? config.GPMI_CACHE_DIR },
    keepAlive: true,
    publish: (processes, apiUrl) => writeRunFile(config.DATA_DIR, apiUrl, processes),
    say,
  };
}

async function bringUp(stack: Awaited<ReturnType<typeof createStack>>): Promise<void> {
  await stack.start();
  const { apiUrl = '', issuer = '' } = stack.addresses;
  await seedDemoData({ environment: stack.environment, apiUrl, issuer, say });
  answer(table(stack.addresses));
}

/** What a supervisor left behind that was killed; nothing can be started beside it. */
async function clearAway(dataDir: string): Promise<void> {
  const ended = await endOrphans(readRunFile(dataDir)?.processes ?? []);
  if (ended.length > 0) say(`Ended what was still running from a start that was killed: ${ended.join(', ')}.`);
}

function portsInUse(config: EmbeddedConfig): Record<string, number> {
  const { PORT, WORKER_HEALTH_PORT, OIDC_PORT, POSTGRES_PORT, TEMPORAL_PORT, TEMPORAL_UI_PORT } = config;
  const { MAIL_PORT, MAIL_WEB_PORT } = config;
  return {
    PORT,
    WORKER_HEALTH_PORT,
    ...(config.OIDC_ISSUER === undefined ? { OIDC_PORT } : {}),
    ...(config.DATABASE_URL === undefined ? { POSTGRES_PORT } : {}),
    ...(config.TEMPORAL_ADDRESS === undefined ? { TEMPORAL_PORT, TEMPORAL_UI_PORT } : {}),
    ...(config.SMTP_URL === undefined ? { MAIL_PORT, MAIL_WEB_PORT } : {}),
  };
}

function givenAddresses(config: EmbeddedConfig): Addresses {
  return {
    databaseUrl: config.DATABASE_URL,
    databaseSystemUrl: config.DATABASE_SYSTEM_URL,
    databaseOwnerUrl: config.DATABASE_OWNER_URL,
    temporalAddress: config.TEMPORAL_ADDRESS,
    temporalUiUrl: config.TEMPORAL_UI_URL,
    issuer: config.OIDC_ISSUER,
    smtpUrl: config.SMTP_URL,
  };
}

function table(addresses: Addresses): string {
  const rows = [
    ['API', `${addresses.apiUrl}/api/v1`],
    ['API, to read and try', `${addresses.apiUrl}/api/docs`],
    ['Temporal', addresses.temporalUiUrl ?? addresses.temporalAddress],
    ['Identity provider', addresses.issuer],
    ['Mailbox', addresses.mailUrl ?? addresses.smtpUrl],
    ['Database', addresses.databaseUrl?.replace(/:[^:@/]+@/, '@')],
  ];
  const logins = DEMO_USERS.map(({ username, role, centre }) => [username, `${role}, ${DEMO_CENTRES[centre].name}`]);
  const lines = (pairs: (string | undefined)[][]) =>
    pairs.map(([left = '', right = '']) => `  ${left.padEnd(22)}${right}`).join('\n');
  return [
    '',
    `GPMI is ready (${((performance.now() - began) / 1000).toFixed(1)} s).`,
    '',
    lines(rows),
    '',
    'Demo logins, without password (a token for the command line: npm run --silent token anke.peeters)',
    lines(logins),
    '',
    'Ctrl-C stops everything; the data are kept.',
  ].join('\n');
}

try {
  await start();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
process.exit();
