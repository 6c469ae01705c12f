import type { createGetLogo } from '../../usecases/centre/getLogo.ts';
import { defineRoute } from '../http/defineRoute.ts';

export const getLogoRoute = (getLogo: ReturnType<typeof createGetLogo>) =>
  defineRoute({
    id: 'getLogo',
    method: 'get',
    path: '/centre/logo',
    tag: 'Centre',
    summary: 'The logo of the centre, as it was sent in',
    kind: 'file',
    needs: 'caseFile.consult',
    success: 200,
    contentTypes: ['image/png', 'image/jpeg'],
    refusals: [403, 404],
    audit: { event: 'logo.read', subject: ({ ctx }) => ctx.actor.ocmwId },
    handle: async ({ ctx }) => await getLogo(ctx),
  });
