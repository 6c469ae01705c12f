import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations/migrations.ts';

/** Held while migrations run: of two that start at once, the second waits and finds nothing left to do. */
const MIGRATION_LOCK = 4_714_002;

/** Brings the schema to the newest state and answers the names of the migrations that were run. */
export const migrate = async (ownerUrl: string): Promise<string[]> =>
  await alone(ownerUrl, async (dataSource) => {
    const run = await dataSource.runMigrations({ transaction: 'each' });
    return run.map(({ name }) => name);
  });

/** Takes back the migration that was run last; data that only it had a place for are gone. */
export const revertLast = async (ownerUrl: string): Promise<void> => {
  await alone(ownerUrl, async (dataSource) => await dataSource.undoLastMigration({ transaction: 'each' }));
};

async function alone<Value>(ownerUrl: string, run: (dataSource: DataSource) => Promise<Value>): Promise<Value> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'gpmi-migrate',
    connectTimeoutMS: 5000,
    // One connection holds the lock, the other runs the migrations.
    poolSize: 2,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    logging: false,
  });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await run(dataSource);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).finally(() => lock.release());
    await dataSource.destroy();
  }
}
