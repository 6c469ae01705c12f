import { z } from 'zod';
import { AccessFunction } from '../../domain/access/accessFunction.ts';
import { accepted } from '../../domain/result.ts';
import { defineRoute } from '../http/defineRoute.ts';

export const getMeRoute = () =>
  defineRoute({
    id: 'getMe',
    method: 'get',
    path: '/me',
    tag: 'Centre',
    summary: 'Who I am here, and what I may do (R291)',
    kind: 'read',
    needs: null,
    response: z.object({ ocmwId: z.string(), caseworkerId: z.string(), functions: z.array(AccessFunction).readonly() }),
    success: 200,
    refusals: [],
    audit: { event: 'access.read', subject: ({ ctx }) => ctx.actor.caseworkerId },
    handle: ({ ctx }) => Promise.resolve(accepted(ctx.actor)),
  });
