import type { EntityManager } from 'typeorm';
import type { RegisterNumberCipher } from './registerNumberCipher.ts';

/** What every repository of one tenant transaction shares. Statements run one after the other, never side by side. */
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

/** The statement runner of one transaction: rows for everything that returns them, also for an UPDATE or a DELETE. */
export const sqlOf =
  (manager: EntityManager): Sql =>
  async <Row>(statement: string, values: readonly unknown[]): Promise<Row[]> => {
    const { queryRunner } = manager;
    if (queryRunner === undefined) throw new Error('A tenant transaction has a connection of its own.');
    const { records } = await queryRunner.query(statement, [...values], true);
    return records as Row[];
  };
