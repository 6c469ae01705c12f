import { z } from 'zod';
import { accepted } from '../../domain/result.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { TeamView } from './caseworkerViews.ts';

export const listTeamsRoute = () =>
  defineRoute({
    id: 'listTeams',
    method: 'get',
    path: '/teams',
    tag: 'Centre',
    summary: 'The teams of the centre with their members and supervisors (R143)',
    kind: 'read',
    needs: 'caseFile.consult',
    response: z.object({ teams: z.array(TeamView) }),
    success: 200,
    refusals: [403],
    audit: { event: 'team.listed', subject: ({ ctx }) => ctx.actor.ocmwId },
    handle: async ({ work }) => accepted({ teams: await work.teams.list() }),
  });
