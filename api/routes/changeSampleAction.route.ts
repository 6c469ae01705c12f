import { z } from 'zod';
import { SampleActionDetails } from '../../domain/sampleAction/sampleAction.ts';
import { changeSampleAction } from '../../usecases/sampleActions/changeSampleAction.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { SAMPLE_ACTION_EXAMPLE, SampleActionParams, SampleActionView } from './masterDataViews.ts';

export const changeSampleActionRoute = () =>
  defineRoute({
    id: 'changeSampleAction',
    method: 'put',
    path: '/sample-actions/:sampleActionId',
    tag: 'Centre',
    summary: 'Put a sentence of the library better, retire it or take it back (R152); steps that it became stay',
    kind: 'write',
    needs: 'centre.manage',
    params: SampleActionParams,
    body: SampleActionDetails.extend({ isRetired: z.boolean() }),
    example: { ...SAMPLE_ACTION_EXAMPLE, isRetired: false },
    ifMatch: true,
    response: SampleActionView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 412, 422],
    audit: { event: 'sampleAction.saved', subject: ({ params }) => params.sampleActionId },
    handle: async ({ ctx, work, params, body, revision, commandId }) =>
      await changeSampleAction(work, ctx, { ...params, revision, commandId, change: body }),
  });
