import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import type { RegisterNumberCipher } from './registerNumberCipher.ts';

/**
 * What every repository of one tenant transaction shares. Statements run one after the other; those that are sent
 * together (`Promise.all`) travel together and still run in the order in which they were sent.
 */
export type Tenant = {
  ocmwId: string;
  /** The instant that every row of this transaction carries. */
  at: Date;
  manager: EntityManager;
  sql: Sql;
  cipher: RegisterNumberCipher;
  /** Says that this transaction leaves something in the outbox: whoever delivers is told after the commit. */
  leavesPost: () => void;
};

/** Runs a statement with `$1`, `$2`, …; the caller names the shape of the rows that his own statement answers. */
export type Sql = <Row = never>(statement: string, values: readonly unknown[]) => Promise<Row[]>;

/** The names under which PostgreSQL knows the statements of the repositories: each is a constant, so they stay few. */
const NAMES = new Map<string, string>();

function nameOf(statement: string): string {
  const known = NAMES.get(statement) ?? `gpmi_${String(NAMES.size + 1)}`;
  NAMES.set(statement, known);
  return known;
}

/**
 * The statement runner of one transaction: rows for everything that returns them, also for an UPDATE or a DELETE. A
 * named statement is parsed and planned once for each connection, which TypeORM's own `query` cannot ask for.
 */
export const sqlOf =
  (connection: pg.Client): Sql =>
  async <Row>(statement: string, values: readonly unknown[]): Promise<Row[]> => {
    const { rows } = await connection.query({ name: nameOf(statement), text: statement, values: [...values] });
    return rows as Row[];
  };
