import type { Refusal } from '../../domain/refusal.ts';
import type { Work } from './execution.ts';

/** Somebody was faster: what is true now, and the places that changed since the revision that the person had on screen. */
export const staleRevision = async (
  work: Work,
  subjectId: string,
  { seen, current }: { seen: number; current: number },
): Promise<Refusal> => ({
  code: 'staleRevision',
  current,
  changed: await work.audit.changedPathsSince(subjectId, seen),
});
