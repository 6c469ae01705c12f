import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Work } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';

/** Removes a team that nobody is in and that no file belongs to. */
export async function removeTeam(
  work: Work,
  { teamId, revision }: { teamId: string; revision: number },
): Promise<Result<null, Refusal>> {
  const team = await work.teams.lock(teamId);
  if (team === undefined) return refused({ code: 'notFound' });
  if (team.revision !== revision) {
    return refused(await staleRevision(work, teamId, { seen: revision, current: team.revision }));
  }
  if (await work.teams.isInUse(teamId)) return refused({ code: 'teamInUse' });
  await work.teams.remove(teamId);
  return accepted(null);
}
