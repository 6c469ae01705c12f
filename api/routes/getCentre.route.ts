import { accepted } from '../../domain/result.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CentreView } from './centreViews.ts';

export const getCentreRoute = () =>
  defineRoute({
    id: 'getCentre',
    method: 'get',
    path: '/centre',
    tag: 'Centre',
    summary: 'The descriptive sheet of the centre, which every GPMI is filled in from (R007)',
    kind: 'read',
    needs: 'caseFile.consult',
    response: CentreView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403],
    audit: { event: 'centre.read', subject: ({ ctx }) => ctx.actor.ocmwId },
    handle: async ({ work }) => accepted(await work.centre.get()),
  });
