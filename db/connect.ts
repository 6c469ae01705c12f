import type { Clock } from '../domain/calendar/clock.ts';
import { createInTenant, createInTenantTransaction } from './createInTenant.ts';
import { createPool, type Pool } from './createPool.ts';
import { withoutData } from './databaseErrors.ts';
import { createRegisterNumberCipher } from './registerNumberCipher.ts';
import { setUpCentre, type CentreSetUp } from './setUpCentre.ts';
import type { InTenant, Login } from './work.ts';

export type ConnectOptions = {
  url: string;
  poolSize: number;
  clock: Clock;
  /** 32 bytes in base64. */
  registerNumberKey: string;
};

type Connection = {
  inTenant: InTenant;
  /** Names who is told, after the commit, of a centre whose outbox got something; the last one named. */
  onOutbox: (listener: (ocmwId: string) => void) => void;
  isReachable: () => Promise<boolean>;
  close: () => Promise<void>;
};

/** The door of the application to the data. */
export type Database = Connection & {
  /** Who this identity stands for; undefined when it may not come in, or has left the centre. */
  findLogin: (issuer: string, subject: string) => Promise<Login | undefined>;
};

/** The door of work that goes from centre to centre. */
export type SystemDatabase = Connection & {
  /** The ids of all centres; what is in them is only seen within `inTenant`. */
  listCentres: () => Promise<string[]>;
  /** The ids of the centres whose outbox holds something for the engine that is due. */
  listCentresWithPost: () => Promise<string[]>;
  /** The same for mail. */
  listCentresWithMail: () => Promise<string[]>;
  /** Puts a centre with its caseworkers and logins; what is there already is the centre's own, and stays. */
  setUpCentre: (setUp: CentreSetUp) => Promise<void>;
};

/** Opens nothing yet: the first use connects, so a process may start before its database. */
export function connect(options: ConnectOptions): Database {
  const { pool, connection } = open(options, 'gpmi-app');
  return { ...connection, findLogin: async (issuer, subject) => (await findLogins(pool, issuer, subject)).at(0) };
}

/** The same for the system's role. */
export function connectSystem(options: ConnectOptions): SystemDatabase {
  const { pool, connection, inTransaction } = open(options, 'gpmi-system');
  return {
    ...connection,
    listCentres: async () => await listCentres(pool),
    listCentresWithPost: async () => await listCentresIn(pool, 'centres_with_post', options.clock),
    listCentresWithMail: async () => await listCentresIn(pool, 'centres_with_mail', options.clock),
    setUpCentre: async (setUp) =>
      await inTransaction(setUp.centre.ocmwId, async (tenant) => await setUpCentre(tenant, setUp)),
  };
}

function open({ url, poolSize, clock, registerNumberKey }: ConnectOptions, applicationName: string) {
  const cipher = createRegisterNumberCipher(registerNumberKey);
  const pool = createPool({ url, poolSize, applicationName });
  let listener: (ocmwId: string) => void = () => undefined;
  const onOutbox = (ocmwId: string) => listener(ocmwId);
  const inTransaction = createInTenantTransaction({ pool, clock, cipher, onOutbox });
  const connection: Connection = {
    inTenant: createInTenant(inTransaction),
    onOutbox: (next) => void (listener = next),
    isReachable: pool.isReachable,
    close: pool.close,
  };
  return { pool, inTransaction, connection };
}

async function findLogins(pool: Pool, issuer: string, subject: string): Promise<Login[]> {
  const statement = `
    select ocmw_id as "ocmwId", caseworker_id as "caseworkerId", function_set as "functionSet"
    from find_login($1, $2)`;
  return await asking(pool, statement, [issuer, subject]);
}

async function listCentres(pool: Pool): Promise<string[]> {
  const rows = await asking<{ ocmwId: string }>(pool, 'select ocmw_id as "ocmwId" from centre order by ocmw_id', []);
  return rows.map(({ ocmwId }) => ocmwId);
}

async function listCentresIn(
  pool: Pool,
  found: 'centres_with_post' | 'centres_with_mail',
  clock: Clock,
): Promise<string[]> {
  const statement = `select ocmw_id as "ocmwId" from ${found}($1) order by ocmw_id`;
  const rows = await asking<{ ocmwId: string }>(pool, statement, [clock.now()]);
  return rows.map(({ ocmwId }) => ocmwId);
}

/** The few questions that are asked before a centre is known. */
async function asking<Row>(pool: Pool, statement: string, values: unknown[]): Promise<Row[]> {
  try {
    return (await pool.ask(statement, values)) as Row[];
  } catch (error) {
    throw withoutData(error);
  }
}
