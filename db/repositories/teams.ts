import type { Team } from '../../domain/centre/team.ts';
import { TeamEntity } from '../entities/team.ts';
import { TeamSupervisorEntity } from '../entities/teamSupervisor.ts';
import type { TeamsOfCentre } from '../masterData.ts';
import type { Tenant } from '../tenant.ts';

const TEAMS = `
  select team.id as "teamId", team.name, team.revision,
    (
      select coalesce(json_agg(member.id order by member.name, member.id), '[]')
      from caseworker member
      where member.ocmw_id = team.ocmw_id and member.team_id = team.id and member.is_active
    ) as "memberIds",
    (
      select coalesce(json_agg(supervisor.id order by supervisor.name, supervisor.id), '[]')
      from team_supervisor
      join caseworker supervisor
        on supervisor.ocmw_id = team_supervisor.ocmw_id and supervisor.id = team_supervisor.caseworker_id
      where team_supervisor.ocmw_id = team.ocmw_id and team_supervisor.team_id = team.id
    ) as "supervisorIds"
  from team
  where team.ocmw_id = $1`;

const LIST = `${TEAMS} order by team.name, team.id`;

const FIND = `${TEAMS} and team.id = $2`;

const LOCK = `select from team where ocmw_id = $1 and id = $2 for update`;

const IS_IN_USE = `
  select exists (select from caseworker where ocmw_id = $1 and team_id = $2)
    or exists (select from case_file where ocmw_id = $1 and team_id = $2) as "isInUse"`;

export function createTeams({ manager, sql, ocmwId }: Tenant): TeamsOfCentre {
  const putSupervisors = async (teamId: string, supervisorIds: readonly string[]): Promise<void> => {
    await manager.delete(TeamSupervisorEntity, { ocmwId, teamId });
    const rows = supervisorIds.map((caseworkerId) => ({ ocmwId, teamId, caseworkerId }));
    if (rows.length > 0) await manager.insert(TeamSupervisorEntity, rows);
  };
  const find = async (teamId: string): Promise<Team | undefined> => (await sql<Team>(FIND, [ocmwId, teamId]))[0];
  return {
    list: async () => await sql<Team>(LIST, [ocmwId]),
    find,
    lock: async (teamId) => {
      await sql(LOCK, [ocmwId, teamId]);
      return await find(teamId);
    },
    isNameTaken: async (name, exceptTeamId) => {
      const team = await manager.findOneBy(TeamEntity, { ocmwId, name });
      return team !== null && team.id !== exceptTeamId;
    },
    insert: async ({ teamId, name, supervisorIds, revision }) => {
      await manager.insert(TeamEntity, { ocmwId, id: teamId, name, revision });
      await putSupervisors(teamId, supervisorIds);
    },
    update: async ({ teamId, name, supervisorIds, revision }) => {
      await manager.update(TeamEntity, { ocmwId, id: teamId }, { name, revision });
      await putSupervisors(teamId, supervisorIds);
    },
    isInUse: async (teamId) => {
      const [answer] = await sql<{ isInUse: boolean }>(IS_IN_USE, [ocmwId, teamId]);
      return answer?.isInUse === true;
    },
    remove: async (teamId) => {
      await manager.delete(TeamEntity, { ocmwId, id: teamId });
    },
  };
}
