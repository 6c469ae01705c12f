import { createHmac } from 'node:crypto';

/** The same value with its keys in order, so that the order in which a client writes them does not matter. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}

/**
 * Tells whether a key came back with the same command or another one. Keyed, because what was asked may hold a number
 * that could be guessed from a plain hash.
 */
export const bodyHash = (secret: string, kind: string, body: unknown): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([kind, canonical(body)]))
    .digest('hex');
