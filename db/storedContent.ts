import { EMPTY_CONTENT, GpmiContent } from '../domain/gpmi/gpmiContent.ts';
import type { GpmiSnapshot } from '../domain/record/snapshot.ts';

/**
 * The content as it was stored, perhaps by an older program: a section that came later is as blank as in a new GPMI.
 * What changes within a section needs a default in its schema, or a migration.
 */
export const readContent = (stored: object): GpmiContent => GpmiContent.parse({ ...EMPTY_CONTENT, ...stored });

/** What a version was printed from; this program wrote it, in this very type, and only the content in it grows. */
export function readSnapshot(stored: object | null): GpmiSnapshot | null {
  if (stored === null) return null;
  const snapshot = stored as GpmiSnapshot;
  return { ...snapshot, content: readContent(snapshot.content) };
}
