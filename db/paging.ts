import type { Page } from './work.ts';

/** A cursor that this service never gave out. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';

  constructor() {
    super('The cursor was not given out by this list.');
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The id of the last row of the page before, in other letters: what a list is sorted by may be a name, and is looked up
 * again instead of travelling. null at the beginning.
 */
export function lastIdOf({ after }: Page): string | null {
  if (after === null) return null;
  const id = Buffer.from(after, 'base64url').toString('latin1');
  if (!UUID.test(id)) throw new InvalidCursor();
  return id;
}

/** Of one row more than was asked for: the page, and the cursor of the next one; null when there is none. */
export function pageOf<Row>(
  found: Row[],
  limit: number,
  idOf: (row: Row) => string,
): { rows: Row[]; next: string | null } {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const next =
    found.length > limit && last !== undefined ? Buffer.from(idOf(last), 'latin1').toString('base64url') : null;
  return { rows, next };
}
