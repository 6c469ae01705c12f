import { TeamDetails } from '../../domain/centre/team.ts';
import { addTeam } from '../../usecases/centre/addTeam.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { TeamView } from './caseworkerViews.ts';

export const addTeamRoute = () =>
  defineRoute({
    id: 'addTeam',
    method: 'post',
    path: '/teams',
    tag: 'Centre',
    summary: 'Make a team (R143); caseworkers and files are put into it one by one',
    kind: 'write',
    needs: 'centre.manage',
    body: TeamDetails,
    example: { name: 'Team Wonen', supervisorIds: [] },
    response: TeamView,
    success: 201,
    etag: ({ revision }) => revision,
    location: ({ teamId }) => `/teams/${teamId}`,
    refusals: [403, 422],
    audit: { event: 'team.added', subject: () => null },
    handle: async ({ work, body, commandId }) => await addTeam(work, { teamId: commandId, details: body }),
  });
