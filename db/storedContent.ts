import { z } from 'zod';
import { labelsOf } from '../domain/codeList/codeLabels.ts';
import { CODE_LISTS_AS_SHIPPED } from './shipped/codeListsAsShipped.ts';
import { GpmiContent } from '../domain/gpmi/gpmiContent.ts';
import { FIRST_REVISION } from '../domain/record/caseFile.ts';
import type { GpmiSnapshot } from '../domain/record/snapshot.ts';

/** What an empty field of this shape holds; undefined when it cannot be empty. */
function blankOf(shape: z.core.$ZodType): unknown {
  if (shape instanceof z.ZodNullable) return null;
  if (shape instanceof z.ZodArray) return [];
  if (shape instanceof z.ZodBoolean) return false;
  return shape instanceof z.ZodObject ? {} : undefined;
}

/** The stored value with what it lacks as blank as in a new one, in every part and every item of it. */
function completed(shape: z.core.$ZodType, stored: unknown): unknown {
  if (stored === null) return null;
  if (shape instanceof z.ZodNullable) return completed(shape.unwrap(), stored);
  if (shape instanceof z.ZodArray && Array.isArray(stored)) return stored.map((item) => completed(shape.element, item));
  if (!(shape instanceof z.ZodObject) || typeof stored !== 'object') return stored;
  const fields: Readonly<Record<string, z.core.$ZodType>> = shape.shape;
  const present: Record<string, unknown> = { ...stored };
  for (const [field, inner] of Object.entries(fields)) {
    const value = present[field];
    present[field] = completed(inner, value === undefined ? blankOf(inner) : value);
  }
  return present;
}

/**
 * The content as it was stored, perhaps by an older program: a section or a field that came later is as blank as in a
 * new GPMI. A field that cannot be blank, or one that changes its meaning, needs a migration.
 */
export function readContent(stored: object): GpmiContent {
  const read = GpmiContent.safeParse(stored);
  return read.success ? read.data : GpmiContent.parse(completed(GpmiContent, stored));
}

/** What a sheet had that was frozen before it said so. */
const EARLIER_SHEET: Pick<GpmiSnapshot['centre'], 'languages' | 'closingDays' | 'logoSha256' | 'revision'> = {
  languages: ['nl', 'fr'],
  closingDays: [],
  logoSha256: null,
  revision: FIRST_REVISION,
};

const SHIPPED_LABELS = labelsOf(CODE_LISTS_AS_SHIPPED);

/**
 * What a version was printed from; this program wrote it, in this very type, and only the content in it grows. Before
 * the labels were frozen with it, every contract was printed with the ones that the service comes with.
 */
export function readSnapshot(stored: object | null): GpmiSnapshot | null {
  if (stored === null) return null;
  const snapshot = stored as Omit<GpmiSnapshot, 'labels'> & Partial<Pick<GpmiSnapshot, 'labels'>>;
  const centre = { ...EARLIER_SHEET, ...snapshot.centre };
  return { ...snapshot, centre, content: readContent(snapshot.content), labels: snapshot.labels ?? SHIPPED_LABELS };
}
