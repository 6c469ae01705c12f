import { SampleActionDetails } from '../../domain/sampleAction/sampleAction.ts';
import { addSampleAction } from '../../usecases/sampleActions/addSampleAction.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { SAMPLE_ACTION_EXAMPLE, SampleActionView } from './masterDataViews.ts';

export const addSampleActionRoute = () =>
  defineRoute({
    id: 'addSampleAction',
    method: 'post',
    path: '/sample-actions',
    tag: 'Centre',
    summary: 'Add a sentence to the library of sample actions (R152)',
    kind: 'write',
    needs: 'centre.manage',
    body: SampleActionDetails,
    example: SAMPLE_ACTION_EXAMPLE,
    response: SampleActionView,
    success: 201,
    etag: ({ revision }) => revision,
    refusals: [403, 422],
    audit: { event: 'sampleAction.added', subject: () => null },
    handle: async ({ work, body, commandId }) =>
      await addSampleAction(work, { sampleActionId: commandId, details: body }),
  });
