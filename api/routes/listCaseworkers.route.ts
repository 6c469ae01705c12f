import { z } from 'zod';
import { accepted } from '../../domain/result.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CaseworkerView } from './caseworkerViews.ts';

export const listCaseworkersRoute = () =>
  defineRoute({
    id: 'listCaseworkers',
    method: 'get',
    path: '/caseworkers',
    tag: 'Centre',
    summary:
      'The caseworkers of the centre, from whom manager and replacement are chosen (R009, R012); who left comes last',
    kind: 'read',
    needs: 'caseFile.consult',
    response: z.object({ caseworkers: z.array(CaseworkerView) }),
    success: 200,
    refusals: [403],
    audit: { event: 'caseworker.listed', subject: ({ ctx }) => ctx.actor.ocmwId },
    handle: async ({ work }) => accepted({ caseworkers: await work.caseworkers.list() }),
  });
