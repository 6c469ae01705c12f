import type { Caseworker } from '../../domain/centre/centre.ts';
import { changedPaths } from '../../domain/changedPaths.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { auditChange } from '../execution/auditChange.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';

export type CaseworkerTarget = { caseworkerId: string; revision: number; commandId: string };

/** Saves what a change makes of a caseworker at the revision that the person had on screen, and audits what changed. */
export async function saveCaseworker(
  work: Work,
  { actor }: RequestContext,
  { caseworkerId, revision, commandId }: CaseworkerTarget,
  change: (caseworker: Caseworker) => Promise<Result<Caseworker, Refusal>>,
): Promise<Result<Caseworker, Refusal>> {
  const stale = async (current: number): Promise<Result<never, Refusal>> =>
    refused(await staleRevision(work, caseworkerId, { seen: revision, current }));
  const before = await work.caseworkers.find(caseworkerId);
  if (before === undefined) return refused({ code: 'notFound' });
  if (before.revision !== revision) return await stale(before.revision);
  const changed = await change(before);
  if (!changed.ok) return changed;
  if (!(await work.caseworkers.update(changed.value))) {
    const now = await work.caseworkers.find(caseworkerId);
    return await stale(now?.revision ?? revision);
  }

  const after = { ...changed.value, revision: revision + 1 };
  const paths = changedPaths(before, changed.value);
  await auditChange(work, actor, {
    ...{ event: 'caseworker.changed', subjectId: caseworkerId, commandId, revision: after.revision, paths },
  });
  return accepted(after);
}
