import { removeLogo } from '../../usecases/centre/removeLogo.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CentreView } from './centreViews.ts';

export const removeLogoRoute = () =>
  defineRoute({
    id: 'removeLogo',
    method: 'delete',
    path: '/centre/logo',
    tag: 'Centre',
    summary: 'Take the logo off the papers that are still to be made',
    kind: 'write',
    needs: 'centre.manage',
    ifMatch: true,
    response: CentreView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 412],
    audit: { event: 'logo.removed', subject: ({ ctx }) => ctx.actor.ocmwId },
    handle: async ({ ctx, work, revision, commandId }) => await removeLogo(work, ctx, { revision, commandId }),
  });
