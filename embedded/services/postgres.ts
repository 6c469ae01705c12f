import { createHash } from 'node:crypto';
import { execFile, execFileSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { endProcess, identify } from '../run/processId.ts';
import { findPostgresBinaries, type PostgresBinaries } from './postgresBinaries.ts';
import { canUseFolder, postgresUser, type User } from './postgresUser.ts';
import { Service } from './service.ts';

const execute = promisify(execFile);

export type PostgresOptions = {
  dataDir: string;
  port: number;
  password: string;
  /** Names the data folder; part of the name of the folder used when that one cannot be reached. */
  id: string;
  logFile: string;
  /** Faster, and the data may be lost when the machine stops: for tests. */
  isThrowAway: boolean;
  say: (sentence: string) => void;
};

export type Postgres = Service & Pick<Folders, 'ownFolder'> & { adminUrl: string };

type Folders = {
  folder: string;
  /** What to remove when the data are not wanted any more. */
  ownFolder: string;
};

const FIXED_SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '200',
};
/** What is committed still outlives `kill -9`, which tests rely on; only the machine itself must not stop. */
const THROW_AWAY_SETTINGS = { fsync: 'off', full_page_writes: 'off' };

/** PostgreSQL 18 with its data in a folder: made at the first start, used again at the others. */
export function createPostgres(options: PostgresOptions): Postgres {
  const user = postgresUser();
  const { folder, ownFolder } = chooseFolder(options, user);
  const binaries = findPostgresBinaries(user);
  const adminUrl = `postgres://postgres:${options.password}@127.0.0.1:${options.port}/postgres`;

  const settings = { ...FIXED_SETTINGS, ...(options.isThrowAway ? THROW_AWAY_SETTINGS : {}) };
  const handle = new Service({
    name: 'PostgreSQL',
    command: binaries.postgres,
    args: [
      ...['-D', folder, '-p', String(options.port)],
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    ...(user === undefined ? {} : { user }),
    logFile: options.logFile,
    // "Fast": ends the open transactions and writes everything; the default would wait for every client to leave.
    stopSignal: 'SIGINT',
    graceMs: 20_000,
    prepare: async () => {
      await initialise(folder, binaries, options, user);
      await endLeftover(folder);
    },
    isReady: () => answersQuery(adminUrl),
  });
  return Object.assign(handle, { adminUrl, ownFolder });
}

/** The data folder, or one under the temporary directory when PostgreSQL's user cannot reach it. */
function chooseFolder({ dataDir, id, say }: PostgresOptions, user: User | undefined): Folders {
  const folder = path.join(dataDir, 'postgres');
  mkdirSync(dataDir, { recursive: true });
  if (user === undefined || canUseFolder(dataDir, user)) return { folder, ownFolder: folder };
  const hash = createHash('sha256')
    .update(`${path.resolve(dataDir)}/${id}`)
    .digest('hex')
    .slice(0, 12);
  const ownFolder = path.join(tmpdir(), `gpmi-${hash}`);
  say(`PostgreSQL may not run as root, and its own user cannot reach ${dataDir}: the database lies in ${ownFolder}.`);
  return { folder: path.join(ownFolder, 'postgres'), ownFolder };
}

/** An `initdb` that was interrupted leaves no marker, and is done again from the beginning. */
async function initialise(
  folder: string,
  binaries: PostgresBinaries,
  options: PostgresOptions,
  user: User | undefined,
): Promise<void> {
  const marker = path.join(folder, 'gpmi-initialised');
  if (existsSync(marker)) return;
  rmSync(folder, { recursive: true, force: true });
  if (!existsSync(path.dirname(folder))) makeFolder(path.dirname(folder), user);
  makeFolder(folder, user);
  const passwordFile = path.join(folder, '..', `initdb-${process.pid}`);
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  if (user !== undefined) chownSync(passwordFile, user.uid, user.gid);
  try {
    await execute(
      binaries.initdb,
      [
        `--pgdata=${folder}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        // PostgreSQL's own locale: it sorts and folds alike on every machine.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(options.isThrowAway ? ['--no-sync'] : []),
      ],
      { ...user, cwd: '/' },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(marker, '');
}

function makeFolder(folder: string, user: User | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
}

/** After `kill -9` the old server, processes that it made, or its lock file may still be there. */
async function endLeftover(folder: string): Promise<void> {
  await endOldServer(folder);
  // Those that served its clients notice its end by themselves; a new server refuses to start beside one that has not.
  for (const pid of backendsIn(folder)) {
    const id = identify(pid);
    if (id !== undefined) await endProcess(id, 'SIGQUIT', 5000);
  }
}

async function endOldServer(folder: string): Promise<void> {
  const lockFile = path.join(folder, 'postmaster.pid');
  if (!existsSync(lockFile)) return;
  const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
  const id = Number.isInteger(pid) && pid > 0 ? identify(pid) : undefined;
  if (id !== undefined && commandOf(pid).includes(folder)) await endProcess(id, 'SIGINT', 20_000);
  rmSync(lockFile, { force: true });
}

/** What a PostgreSQL server made to serve its clients: it works in the folder of the data. None where /proc is not. */
function backendsIn(folder: string): number[] {
  if (!existsSync('/proc/self/cwd')) return [];
  const here = realpathSync(folder);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingFolderOf(name) === here)
    .map(Number)
    .filter((pid) => commandOf(pid).startsWith('postgres:'));
}

function workingFolderOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // It ended, or is somebody else's.
  }
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'args=', '-ww', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

async function answersQuery(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
