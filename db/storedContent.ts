import { EMPTY_CONTENT, GpmiContent } from '../domain/gpmi/gpmiContent.ts';
import { FIRST_REVISION } from '../domain/record/caseFile.ts';
import type { GpmiSnapshot } from '../domain/record/snapshot.ts';

/** What a sheet had that was frozen before it said so. */
const EARLIER_SHEET: Pick<GpmiSnapshot['centre'], 'languages' | 'closingDays' | 'logoSha256' | 'revision'> = {
  languages: ['nl', 'fr'],
  closingDays: [],
  logoSha256: null,
  revision: FIRST_REVISION,
};

/**
 * The content as it was stored, perhaps by an older program: a section that came later is as blank as in a new GPMI.
 * What changes within a section needs a default in its schema, or a migration.
 */
export const readContent = (stored: object): GpmiContent => GpmiContent.parse({ ...EMPTY_CONTENT, ...stored });

/** What a version was printed from; this program wrote it, in this very type, and only what it holds grows. */
export function readSnapshot(stored: object | null): GpmiSnapshot | null {
  if (stored === null) return null;
  const snapshot = stored as GpmiSnapshot;
  const centre = { ...EARLIER_SHEET, ...snapshot.centre };
  return { ...snapshot, centre, content: readContent(snapshot.content) };
}
