import type { StoredDocument } from '../../db/work.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, type Result } from '../../domain/result.ts';
import type { RenderRequest } from '../../workflows/documents/messages.ts';
import type { Engine } from '../engine/createEngine.ts';
import { Unavailable } from '../execution/unavailable.ts';

const RETRY_AFTER_SECONDS = 5;

/** A paper as a person gets it. */
export type ServedPaper = { bytes: Buffer; fileName: string; etag: string };

/** What was found: how to have the paper made, its name as a file, and the paper when it is there. */
export type FoundPaper = { request: RenderRequest; fileName: string; stored: StoredDocument | undefined };

/**
 * Serves a paper from the store; one that is not there yet is made first. `find` reads it in a transaction of its own,
 * and audits the reading when the paper is there.
 */
export async function servePaper(
  engine: Engine,
  find: () => Promise<Result<FoundPaper, Refusal>>,
): Promise<Result<ServedPaper, Refusal>> {
  const first = await find();
  if (!first.ok) return first;
  if (first.value.stored === undefined) await engine.render(first.value.request);
  const found = first.value.stored === undefined ? await find() : first;
  if (!found.ok) return found;

  const { stored, fileName } = found.value;
  if (stored === undefined) throw new Unavailable('documentUnavailable', RETRY_AFTER_SECONDS);
  return accepted({ bytes: stored.bytes, fileName, etag: stored.sha256 });
}
