import { withClient } from '../../db/provision.ts';
import type { TestService } from './startService.ts';

/** What the audit says of one record, the oldest first. */
export async function auditOf({ database }: Pick<TestService, 'database'>, subjectId: string): Promise<string[]> {
  return await withClient(database.adminUrl, async (client) => {
    const statement = 'select event from audit_entry where subject_id = $1 order by happened_at, id';
    const { rows } = await client.query<{ event: string }>(statement, [subjectId]);
    return rows.map(({ event }) => event);
  });
}
