import { pino } from 'pino';
import { migrate } from './migrate.ts';

const log = pino({ name: 'migrate' });
const ownerUrl = process.env['DATABASE_OWNER_URL'];

if (ownerUrl === undefined) {
  log.fatal('DATABASE_OWNER_URL is missing: the address of the database with the role that owns it.');
  process.exitCode = 1;
} else {
  const run = await migrate(ownerUrl);
  log.info({ migrations: run }, run.length === 0 ? 'The schema is up to date.' : 'The schema was brought up to date.');
}
