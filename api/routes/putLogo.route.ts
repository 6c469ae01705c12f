import { z } from 'zod';
import { putLogo } from '../../usecases/centre/putLogo.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CentreView } from './centreViews.ts';

/** More than any logo takes; the limit itself is in the domain. */
const CHARACTERS_AT_MOST = 500_000;

export const putLogoRoute = () =>
  defineRoute({
    id: 'putLogo',
    method: 'put',
    path: '/centre/logo',
    tag: 'Centre',
    summary: 'Put another logo on the papers of the centre: a small PNG or JPEG, in base64',
    kind: 'write',
    needs: 'centre.manage',
    body: z.strictObject({ image: z.base64().max(CHARACTERS_AT_MOST).describe('The bytes of the picture in base64') }),
    ifMatch: true,
    response: CentreView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 412, 422],
    audit: { event: 'logo.put', subject: ({ ctx }) => ctx.actor.ocmwId },
    handle: async ({ ctx, work, body, revision, commandId }) =>
      await putLogo(work, ctx, { revision, commandId, bytes: Buffer.from(body.image, 'base64') }),
  });
