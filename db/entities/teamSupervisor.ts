import { table } from './table.ts';

/** A caseworker who supervises a team. */
export type TeamSupervisorRow = { ocmwId: string; teamId: string; caseworkerId: string };

export const TeamSupervisorEntity = table<TeamSupervisorRow>('team_supervisor', {
  ocmwId: { type: 'uuid', primary: true },
  teamId: { type: 'uuid', primary: true },
  caseworkerId: { type: 'uuid', primary: true },
});
