import type { Team, TeamDetails } from '../../domain/centre/team.ts';
import { changedPaths } from '../../domain/changedPaths.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { auditChange } from '../execution/auditChange.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';
import { checkTeam } from './checkTeam.ts';

type Asked = { teamId: string; revision: number; commandId: string; details: TeamDetails };

/** A list of ids as the audit compares it: by what is in it. */
const compared = ({ name, supervisorIds }: TeamDetails) => ({ name, supervisorIds: supervisorIds.toSorted().join() });

/** Changes the name and the supervisors of a team (R143). */
export async function changeTeam(
  work: Work,
  { actor }: RequestContext,
  { teamId, revision, commandId, details }: Asked,
): Promise<Result<Team, Refusal>> {
  const before = await work.teams.lock(teamId);
  if (before === undefined) return refused({ code: 'notFound' });
  if (before.revision !== revision) {
    return refused(await staleRevision(work, teamId, { seen: revision, current: before.revision }));
  }
  const refusal = await checkTeam(work, details, before);
  if (refusal !== undefined) return refused(refusal);

  const after = { ...before, ...details, supervisorIds: [...new Set(details.supervisorIds)], revision: revision + 1 };
  await work.teams.update(after);
  const paths = changedPaths(compared(before), compared(after));
  await auditChange(work, actor, {
    ...{ event: 'team.changed', subjectId: teamId, commandId, revision: after.revision, paths },
  });
  return accepted(after);
}
