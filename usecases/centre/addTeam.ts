import type { Team, TeamDetails } from '../../domain/centre/team.ts';
import { FIRST_REVISION } from '../../domain/record/caseFile.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Work } from '../execution/execution.ts';
import { checkTeam } from './checkTeam.ts';

/** Makes a team (R143); caseworkers and files are put into it one by one. */
export async function addTeam(
  work: Work,
  { teamId, details }: { teamId: string; details: TeamDetails },
): Promise<Result<Team, Refusal>> {
  const refusal = await checkTeam(work, details, null);
  if (refusal !== undefined) return refused(refusal);
  const team = { ...details, teamId, supervisorIds: [...new Set(details.supervisorIds)], revision: FIRST_REVISION };
  await work.teams.insert(team);
  return accepted({ ...team, memberIds: [] });
}
