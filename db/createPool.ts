import pg from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { DatabaseUnavailable, isAbsence, withoutData } from './databaseErrors.ts';
import { ENTITIES } from './entities/entities.ts';
import { SnakeCase } from './snakeCase.ts';

const CONNECT_TIMEOUT_MS = 3000;
const STATEMENT_TIMEOUT_MS = 20_000;
/** For a server that no longer answers at all; longer than the server's own limit. */
const ANSWER_TIMEOUT_MS = 25_000;
const IDLE_IN_TRANSACTION_MS = 60_000;
const REACHABLE_WITHIN_MS = 3000;
const TRIES_AT_MOST = 5;
const DATE = pg.types.builtins.DATE;

export type Pool = {
  /** A connection whose first statement was answered, and that answer. Whoever takes it gives it back. */
  take: <Value>(first: (runner: QueryRunner, connection: pg.Client) => Promise<Value>) => Promise<Taken<Value>>;
  /** The rows of one statement. */
  ask: (statement: string, values: readonly unknown[]) => Promise<unknown>;
  /** True when the database answers now, within seconds. */
  isReachable: () => Promise<boolean>;
  close: () => Promise<void>;
};

export type Taken<Value> = { runner: QueryRunner; connection: pg.Client; value: Value };

/** A day stays the text that it is: as an instant it would be yesterday, west of the server. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format): unknown =>
    oid === DATE ? (text: string) => text : pg.types.getTypeParser(oid, format),
};

/** A pool of connections for one role. A server that goes away and comes back is found again by itself. */
export function createPool(options: { url: string; poolSize: number; applicationName: string }): Pool {
  let opening: Promise<DataSource> | undefined;
  let isClosed = false;
  const forget = (error: unknown): never => {
    opening = undefined;
    throw withoutData(error);
  };
  const open = async (): Promise<DataSource> => {
    if (isClosed) throw new DatabaseUnavailable('the pool is closed');
    return await (opening ??= openDataSource(options).catch(forget));
  };
  const take: Pool['take'] = async (first) => await takeWorking(open, first);
  const ask: Pool['ask'] = async (statement, values) => {
    const { runner, value } = await take(async (taken) => (await taken.query(statement, [...values])) as unknown);
    await runner.release();
    return value;
  };
  return {
    take,
    ask,
    isReachable: async () => await answersWithin(REACHABLE_WITHIN_MS, async () => await ask('select 1', [])),
    close: async () => {
      isClosed = true;
      const dataSource = await opening?.catch(() => undefined);
      opening = undefined;
      await dataSource?.destroy();
    },
  };
}

/**
 * A connection that broke while it lay in the pool is noticed at its first statement. Nothing was done by then, so
 * another one is taken and nobody loses a request to it; when none can be made, the database is away.
 */
async function takeWorking<Value>(
  open: () => Promise<DataSource>,
  first: (runner: QueryRunner, connection: pg.Client) => Promise<Value>,
): Promise<Taken<Value>> {
  const dataSource = await open();
  for (let tries = 1; ; tries += 1) {
    const runner = dataSource.createQueryRunner();
    const connection = (await runner.connect()) as pg.Client;
    try {
      return { runner, connection, value: await first(runner, connection) };
    } catch (error) {
      if (isAbsence(error)) discard(connection);
      await runner.release();
      if (tries >= TRIES_AT_MOST || !isAbsence(error)) throw error;
    }
  }
}

/** Sees to it that the pool gives a connection that was lost, or no longer answers, to nobody else. */
export function discard(connection: pg.Client): void {
  connection.end().catch(() => undefined);
}

async function openDataSource({
  url,
  poolSize,
  applicationName,
}: {
  url: string;
  poolSize: number;
  applicationName: string;
}): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    entities: ENTITIES,
    namingStrategy: new SnakeCase(),
    logging: false,
    // An idle connection that breaks is dropped by the pool; the next request sees what is wrong, if anything still is.
    poolErrorHandler: () => undefined,
    extra: {
      types,
      // Statements that are sent together do not wait for each other's answers.
      pipeline: true,
      keepAlive: true,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      query_timeout: ANSWER_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    },
  });
  await dataSource.initialize();
  await refuseRoleThatSeesEverything(dataSource);
  return dataSource;
}

/** With a superuser's address in the configuration every centre would see all the others, and nobody would notice. */
async function refuseRoleThatSeesEverything(dataSource: DataSource): Promise<void> {
  const rows: { role: string; seesEverything: boolean }[] = await dataSource.query(
    'select rolname as role, rolsuper or rolbypassrls as "seesEverything" from pg_roles where rolname = current_user',
  );
  const role = rows.find(({ seesEverything }) => seesEverything);
  if (role === undefined) return;
  await dataSource.destroy();
  throw new Error(
    `The database role ${role.role} looks past row-level security; the service needs a role that does not.`,
  );
}

async function answersWithin(ms: number, ask: () => Promise<unknown>): Promise<boolean> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new DatabaseUnavailable('no answer in time')), ms);
  try {
    await Promise.race([ask(), tooLate]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
