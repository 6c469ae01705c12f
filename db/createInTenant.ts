import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import type { Clock } from '../domain/calendar/clock.ts';
import { discard, type Pool } from './createPool.ts';
import { createWork } from './createWork.ts';
import { isAbsence, isWorthAnotherRun, withoutData } from './databaseErrors.ts';
import type { RegisterNumberCipher } from './registerNumberCipher.ts';
import { sqlOf, type Tenant } from './tenant.ts';
import type { InTenant, Work } from './work.ts';

const RUNS_AT_MOST = 4;

type Dependencies = {
  pool: Pool;
  clock: Clock;
  cipher: RegisterNumberCipher;
  /** Told after the commit of a transaction that left something in the outbox. */
  onOutbox: (ocmwId: string) => void;
};

/** Runs something in one transaction that sees one centre; row-level security hides all the others. */
export type InTenantTransaction = <Value>(ocmwId: string, run: (tenant: Tenant) => Promise<Value>) => Promise<Value>;

/**
 * Opens the tenant transaction. What falls to another transaction that ran beside it is run anew, from the beginning:
 * so what is run may read and write the database, and leave no other trace.
 */
export const createInTenantTransaction =
  (dependencies: Dependencies): InTenantTransaction =>
  async (ocmwId, run) => {
    for (let runs = 1; ; runs += 1) {
      try {
        return await runOnce(dependencies, ocmwId, run);
      } catch (error) {
        if (runs >= RUNS_AT_MOST || !isWorthAnotherRun(error)) throw withoutData(error);
      }
    }
  };

/** The same, with the data seen by subject. */
export const createInTenant = (inTransaction: InTenantTransaction): InTenant => {
  return async <Value>(ocmwId: string, run: (work: Work) => Promise<Value>): Promise<Value> =>
    await inTransaction(ocmwId, async (tenant) => await run(createWork(tenant)));
};

async function runOnce<Value>(
  { pool, clock, cipher, onOutbox }: Dependencies,
  ocmwId: string,
  run: (tenant: Tenant) => Promise<Value>,
): Promise<Value> {
  const begin = `begin; set local app.ocmw_id = ${pg.escapeLiteral(ocmwId)}`;
  const { runner, connection } = await pool.take(async (_taken, driver) => await driver.query(begin));
  const post = { isLeft: false };
  const leavesPost = () => void (post.isLeft = true);
  try {
    const { manager } = runner;
    const value = await run({ ocmwId, at: clock.now(), manager, sql: sqlOf(connection), cipher, leavesPost });
    await commit(connection);
    if (post.isLeft) onOutbox(ocmwId);
    return value;
  } catch (error) {
    await giveUp(runner, connection, error);
    throw error;
  } finally {
    await runner.release();
  }
}

/**
 * PostgreSQL answers a commit after a failed statement with a rollback and without an error: that is no success. Only
 * its own word for what it did tells, so the driver is asked and not TypeORM, which does not look at it.
 */
async function commit(connection: pg.Client): Promise<void> {
  const { command } = await connection.query('commit');
  if (command === 'COMMIT') return;
  throw new Error('A statement failed and its error was passed over: the transaction was not committed.');
}

/** Rolls back; a connection that was lost, or no longer answers, is not given to anybody else. */
async function giveUp(runner: QueryRunner, connection: pg.Client, error: unknown): Promise<void> {
  if (runner.isReleased) return;
  if (isAbsence(error)) discard(connection);
  // A connection that cannot roll back may still hold locks.
  else await connection.query('rollback').catch(() => discard(connection));
}
