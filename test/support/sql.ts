import { withClient } from '../../db/provision.ts';
import type { TestService } from './startService.ts';

/** Runs a statement as superuser: what no caller of the service could do. */
export const sql = async ({ database }: Pick<TestService, 'database'>, statement: string): Promise<void> => {
  await withClient(database.adminUrl, async (client) => {
    await client.query(statement);
  });
};

/** The same for a statement that only looks. */
export const rowsOf = async ({ database }: Pick<TestService, 'database'>, statement: string): Promise<unknown[]> =>
  await withClient(database.adminUrl, async (client) => (await client.query<object>(statement)).rows);
