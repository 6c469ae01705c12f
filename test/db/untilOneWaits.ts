import { expect } from '@jest/globals';
import { withClient } from '../../db/provision.ts';
import { eventually } from '../support/eventually.ts';

/** Goes on once a transaction of this database waits for rows that another one holds. */
export async function untilOneWaits(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    await eventually(async () => {
      const { rowCount } = await admin.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(rowCount).toBe(1);
    });
  });
}
