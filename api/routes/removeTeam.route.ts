import { z } from 'zod';
import { removeTeam } from '../../usecases/centre/removeTeam.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { TeamParams } from './caseworkerViews.ts';

export const removeTeamRoute = () =>
  defineRoute({
    id: 'removeTeam',
    method: 'delete',
    path: '/teams/:teamId',
    tag: 'Centre',
    summary: 'Remove a team that has no caseworkers and no files',
    kind: 'write',
    needs: 'centre.manage',
    params: TeamParams,
    ifMatch: true,
    response: z.null(),
    success: 204,
    refusals: [403, 404, 409, 412],
    audit: { event: 'team.removed', subject: ({ params }) => params.teamId },
    handle: async ({ work, params, revision }) => await removeTeam(work, { ...params, revision }),
  });
