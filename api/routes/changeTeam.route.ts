import { TeamDetails } from '../../domain/centre/team.ts';
import { changeTeam } from '../../usecases/centre/changeTeam.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { TeamParams, TeamView } from './caseworkerViews.ts';

export const changeTeamRoute = () =>
  defineRoute({
    id: 'changeTeam',
    method: 'put',
    path: '/teams/:teamId',
    tag: 'Centre',
    summary: 'Change the name and the supervisors of a team (R143)',
    kind: 'write',
    needs: 'centre.manage',
    params: TeamParams,
    body: TeamDetails,
    example: { name: 'Team Wonen', supervisorIds: [] },
    ifMatch: true,
    response: TeamView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 412, 422],
    audit: { event: 'team.saved', subject: ({ params }) => params.teamId },
    handle: async ({ ctx, work, params, body, revision, commandId }) =>
      await changeTeam(work, ctx, { ...params, revision, commandId, details: body }),
  });
