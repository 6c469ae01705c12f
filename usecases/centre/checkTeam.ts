import { caseworkerRefusal } from '../../domain/centre/caseworkerRefusal.ts';
import type { Team, TeamDetails } from '../../domain/centre/team.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Work } from '../execution/execution.ts';

/** What is wrong with a team beyond its shape; undefined when nothing is. `before` is the team as it is, when it is. */
export async function checkTeam(
  work: Work,
  { name, supervisorIds }: TeamDetails,
  before: Team | null,
): Promise<Refusal | undefined> {
  if (await work.teams.isNameTaken(name, before?.teamId ?? null)) return { code: 'teamNameTaken' };
  const caseworkers = await work.caseworkers.list();
  return supervisorIds
    .map((caseworkerId) =>
      caseworkerRefusal({ caseworkerId, field: 'supervisorIds' }, caseworkers, before?.supervisorIds),
    )
    .find((refusal) => refusal !== undefined);
}
