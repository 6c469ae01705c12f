import { accepted, type Result } from '../result.ts';
import type { Refusal } from '../refusal.ts';
import type { GpmiFacts, VersionFacts } from './gpmiFacts.ts';

/** Removes a draft for good (R082–R083). With its only version the whole GPMI is gone, its number with it (A70). */
export function deleteDraft(facts: GpmiFacts, version: VersionFacts): Result<GpmiFacts, Refusal> {
  const { [version.versionId]: _deleted, ...versions } = facts.versions;
  return accepted({ ...facts, versions, isClosed: Object.keys(versions).length === 0 });
}
