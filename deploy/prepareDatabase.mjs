/**
 * Makes the roles and the database when they are missing, and brings the tables up to date. Run before each start of a
 * new release; a second run changes nothing. It is the only one that is given the passwords of administrator and owner.
 */
import { migrate } from '../db/migrate.ts';
import { provisionDatabase } from '../db/provision.ts';

function required(variable) {
  const value = process.env[variable];
  if (value === undefined || value === '') throw new Error(`${variable} is not set.`);
  return value;
}

try {
  const { ownerUrl } = await provisionDatabase({
    adminUrl: required('DATABASE_ADMIN_URL'),
    database: required('DATABASE_NAME'),
    passwords: {
      owner: required('DATABASE_OWNER_PASSWORD'),
      app: required('DATABASE_APP_PASSWORD'),
      system: required('DATABASE_SYSTEM_PASSWORD'),
    },
  });
  const done = await migrate(ownerUrl);
  process.stdout.write(done.length === 0 ? 'The database is up to date.\n' : `Migrated: ${done.join(', ')}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
