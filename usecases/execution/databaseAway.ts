import { DatabaseError, DatabaseUnavailable } from '../../db/databaseErrors.ts';
import type { InTenant } from '../../db/work.ts';
import { Unavailable } from './unavailable.ts';

const RETRY_AFTER_SECONDS = 5;

/** Fell to other transactions again and again: a passing fault too. */
const isContention = (error: unknown): boolean => error instanceof DatabaseError && error.code.startsWith('40');

async function orAway<Value>(asking: Promise<Value>): Promise<Value> {
  try {
    return await asking;
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable) && !isContention(error)) throw error;
    throw new Unavailable('databaseUnavailable', RETRY_AFTER_SECONDS, undefined, error);
  }
}

/** The same door to the data; a database that is away is a fault that passes, not a mistake of the program. */
export const passingFaults =
  (inTenant: InTenant): InTenant =>
  async (ocmwId, run) =>
    await orAway(inTenant(ocmwId, run));

/** The same for a look-up outside of any centre. */
export const passingFaultsOf =
  <Arguments extends unknown[], Value>(ask: (...given: Arguments) => Promise<Value>) =>
  async (...given: Arguments): Promise<Value> =>
    await orAway(ask(...given));
