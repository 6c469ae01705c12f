import { changedPaths } from '../../domain/changedPaths.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { SampleAction, SampleActionDetails } from '../../domain/sampleAction/sampleAction.ts';
import { auditChange } from '../execution/auditChange.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';
import { areaRefusal } from './areaRefusal.ts';

type Asked = {
  sampleActionId: string;
  revision: number;
  commandId: string;
  change: SampleActionDetails & { isRetired: boolean };
};

/** Puts a sentence of the library better, or says that it is no longer offered. Steps that it became stay as they are. */
export async function changeSampleAction(
  work: Work,
  { actor }: RequestContext,
  { sampleActionId, revision, commandId, change }: Asked,
): Promise<Result<SampleAction, Refusal>> {
  const stale = async (current: number): Promise<Result<never, Refusal>> =>
    refused(await staleRevision(work, sampleActionId, { seen: revision, current }));
  const before = await work.sampleActions.find(sampleActionId);
  if (before === undefined) return refused({ code: 'notFound' });
  if (before.revision !== revision) return await stale(before.revision);
  const refusal = await areaRefusal(work, change.area, before.area);
  if (refusal !== undefined) return refused(refusal);
  const changed = { ...before, ...change };
  if (!(await work.sampleActions.update(changed))) {
    return await stale((await work.sampleActions.find(sampleActionId))?.revision ?? revision);
  }

  const after = { ...changed, revision: revision + 1 };
  const paths = changedPaths(before, changed);
  await auditChange(work, actor, {
    ...{ event: 'sampleAction.changed', subjectId: sampleActionId, commandId, revision: after.revision, paths },
  });
  return accepted(after);
}
