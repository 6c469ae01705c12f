import type { QueryRunner } from 'typeorm';

/** Runs a part of a migration once for each centre: without one, the owner sees no row of any (docs/how-to/add-a-migration.md). */
export async function inEveryCentre(runner: QueryRunner, run: (ocmwId: string) => Promise<void>): Promise<void> {
  const centres = (await runner.query('select ocmw_id as "ocmwId" from centre order by ocmw_id')) as {
    ocmwId: string;
  }[];
  for (const { ocmwId } of centres) {
    await runner.query(`select set_config('app.ocmw_id', $1, true)`, [ocmwId]);
    await run(ocmwId);
  }
}
