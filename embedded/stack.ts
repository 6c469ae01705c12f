import { chmodSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createOrphanWatch } from './run/orphanWatch.ts';
import type { StartedProcess } from './run/runFile.ts';
import { createSupervisor } from './run/supervisor.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import { choosePorts, type Ports } from './services/ports.ts';
import type { Service } from './services/service.ts';
import type { Tools } from './setup/tools.ts';
import { programEnvironment, startParts, type StackContext } from './stackParts.ts';

/** In the order in which they may need each other; they are stopped the other way round. */
export const SERVICES = {
  postgres: 'PostgreSQL',
  temporal: 'Temporal',
  identityProvider: 'identity provider',
  mail: 'mail catcher',
  worker: 'worker',
  api: 'API',
} as const;
export type ServiceName = keyof typeof SERVICES;

/** Addresses of the parts; where one is given from outside, that part is not started. */
export type Addresses = {
  postgresAdminUrl?: string | undefined;
  databaseOwnerUrl?: string | undefined;
  databaseUrl?: string | undefined;
  databaseSystemUrl?: string | undefined;
  temporalAddress?: string | undefined;
  temporalUiUrl?: string | undefined;
  issuer?: string | undefined;
  smtpUrl?: string | undefined;
  mailUrl?: string | undefined;
  apiUrl?: string | undefined;
};

export type StackOptions = {
  dataDir: string;
  services: readonly ServiceName[];
  tools: Pick<Tools, 'temporal' | 'soffice'>;
  /** Those not named here are chosen among the free ones. */
  ports?: Partial<Ports>;
  addresses?: Addresses;
  /** More for the environment of API and worker. */
  environment?: NodeJS.ProcessEnv;
  /** Nothing outlives it: Temporal in memory, PostgreSQL without care for power cuts, the folder removed at the end. */
  isThrowAway?: boolean;
  /** A service that dies is started again. */
  keepAlive?: boolean;
  /** Told at each change which processes run, and the address of the API. */
  publish?: (processes: StartedProcess[], apiUrl: string) => void;
  say?: (sentence: string) => void;
};

export type Stack = {
  readonly addresses: Addresses;
  /** What API and worker are configured with; a test that runs their code itself takes it from here. */
  readonly environment: NodeJS.ProcessEnv;
  readonly secrets: Secrets;
  /** The handle of a service that this stack started. */
  service: (name: ServiceName) => Service;
  stop: () => Promise<void>;
};

/** Starts the named services, each as soon as those it needs are ready. When one cannot start, stops the others. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const stack = await createStack(options);
  await stack.start();
  return stack;
}

/** The same in two steps, for who must be able to stop it while it starts. */
export async function createStack(options: StackOptions): Promise<Stack & { start: () => Promise<void> }> {
  const { dataDir, services, isThrowAway = false, say = () => undefined } = options;
  const ports = await choosePorts(options.ports ?? {});
  const secrets = readSecrets(dataDir);
  const handles = new Map<ServiceName, Service>();
  const folders = new Set(isThrowAway ? [dataDir] : []);
  // A temporary folder is closed to others; the user that PostgreSQL runs as must get through it.
  if (isThrowAway) chmodSync(dataDir, 0o711);
  const addresses: Addresses = { apiUrl: `http://127.0.0.1:${ports.api}`, ...options.addresses };

  const watch = createOrphanWatch();
  const supervisor = createSupervisor({
    order: Object.values(SERVICES),
    keepAlive: options.keepAlive ?? false,
    say,
    publish: (processes) => {
      watch.tell({ processes, folders: [...folders] });
      options.publish?.(processes, `http://127.0.0.1:${ports.api}`);
    },
  });
  const start = async (name: ServiceName, handle: Service) => {
    handles.set(name, handle);
    await supervisor.start(handle);
  };
  const environment = () => programEnvironment(options, addresses, secrets);
  const context: StackContext = { options, ports, secrets, addresses, folders, start, environment, say };

  const stop = async () => {
    await supervisor.stopAll();
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    watch.dismiss();
  };

  return {
    addresses,
    secrets,
    get environment() {
      return environment();
    },
    service(name) {
      const handle = handles.get(name);
      if (handle === undefined) throw new Error(`This stack did not start ${name}.`);
      return handle;
    },
    async start() {
      try {
        await startParts(services, context);
      } catch (error) {
        await stop();
        throw error;
      }
    },
    stop,
  };
}
