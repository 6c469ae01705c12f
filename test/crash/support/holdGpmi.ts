import pg from 'pg';

/**
 * Holds the row of a GPMI, as a slow transaction would: an activity that wants to change it has begun and cannot
 * finish until the row is let go.
 */
export async function holdGpmi(databaseUrl: string, gpmiId: string): Promise<{ letGo: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined); // its server may be killed
  await client.connect();
  await client.query('begin');
  await client.query('select from gpmi where id = $1 for update', [gpmiId]);
  return { letGo: async () => await client.end().catch(() => undefined) };
}
