import { accepted, refused } from '../../domain/result.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { TeamParams, TeamView } from './caseworkerViews.ts';

export const getTeamRoute = () =>
  defineRoute({
    id: 'getTeam',
    method: 'get',
    path: '/teams/:teamId',
    tag: 'Centre',
    summary: 'One team with its members and supervisors (R143)',
    kind: 'read',
    needs: 'caseFile.consult',
    params: TeamParams,
    response: TeamView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404],
    audit: { event: 'team.read', subject: ({ params }) => params.teamId },
    handle: async ({ work, params }) => {
      const team = await work.teams.find(params.teamId);
      return team === undefined ? refused({ code: 'notFound' }) : accepted(team);
    },
  });
