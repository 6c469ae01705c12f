import type { Centre } from '../../domain/centre/centre.ts';
import type { CentreSheet } from '../../domain/centre/centreSheet.ts';
import { changedPaths } from '../../domain/changedPaths.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { auditChange } from '../execution/auditChange.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';

export type CentreTarget = { revision: number; commandId: string };
type Change = CentreSheet | Pick<Centre, 'logoSha256'>;

/** A centre as the audit compares it: a list is one field, by what is in it. */
const compared = ({ languages, representatives, closingDays, logoSha256, revision: _counted, ...fields }: Centre) => ({
  ...fields,
  logo: logoSha256,
  languages: languages.join(),
  representatives: representatives
    .map(({ name, functionNl, functionFr }) => `${name}, ${functionNl}, ${functionFr}`)
    .join(),
  closingDays: closingDays.map(({ on, name }) => `${on} ${name}`).join(),
});

/** Saves a part of what a centre says of itself at the revision that the person had on screen. */
export async function saveCentre(
  work: Work,
  { actor }: RequestContext,
  { revision, commandId }: CentreTarget,
  makeChange: () => Promise<Result<Change, Refusal>>,
): Promise<Result<Centre, Refusal>> {
  const before = await work.centre.lock();
  const { ocmwId } = before;
  if (before.revision !== revision) {
    return refused(await staleRevision(work, ocmwId, { seen: revision, current: before.revision }));
  }
  const change = await makeChange();
  if (!change.ok) return change;
  const after: Centre = { ...before, ...change.value, revision: revision + 1 };
  await work.centre.update(change.value, after.revision);
  const paths = changedPaths(compared(before), compared(after));
  await auditChange(work, actor, {
    ...{ event: 'centre.changed', subjectId: ocmwId, commandId, revision: after.revision, paths },
  });
  return accepted(after);
}
