import type { z } from 'zod';
import { GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import { saveDraft } from '../../usecases/gpmi/saveDraft.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { VersionParams } from './shared.ts';
import { VersionViewSchema } from './views.ts';

/** A small contract that lacks nothing but the caseworkers of the reader's own centre. */
const EXAMPLE: z.input<typeof GpmiContent> = {
  beginOn: '2026-03-10',
  end: { kind: 'on', endOn: '2027-03-09' },
  manager: { caseworkerId: '00000000-0000-7000-8000-000000000000', mustSign: true },
  replacement: null,
  needsAnalysis: {
    ...{ doneOn: '2026-03-02', caseworkerId: '00000000-0000-7000-8000-000000000000', kind: 'talk', reference: null },
    ...{ needs: 'An overview of the papers at home.', problems: null, wishes: null, expectations: null },
    ...{ strengths: null, weakPoints: null, abilities: null, centreCanDo: null },
  },
  goals: [
    {
      ...{ id: 'goal-1', text: 'Find a steady job.', direction: 'towards', horizon: 'within six months' },
      ...{ isFeasible: true, conditions: null },
    },
  ],
  actionAreas: [{ id: 'area-1', area: 'work', description: 'Paid work.' }],
  beneficiarySteps: [
    {
      ...{ id: 'step-1', kind: 'jobSearch', otherKind: null, description: 'Applies for two jobs a week.' },
      ...{ period: { kind: 'words', text: 'every week' }, isReached: false, agreement: 'consensus' },
      ...{ goalId: 'goal-1', actionAreaId: 'area-1' },
    },
  ],
  centreSteps: [
    {
      ...{ id: 'step-2', kind: 'guidance', otherKind: null, description: 'Reads the letters with the person.' },
      ...{ period: { kind: 'words', text: 'every week' }, isReached: false, agreement: 'consensus' },
      ...{ goalId: 'goal-1', actionAreaId: 'area-1' },
    },
  ],
  extraPersons: [],
};

export const saveDraftRoute = () =>
  defineRoute({
    id: 'saveDraft',
    method: 'put',
    path: '/gpmi-versions/:versionId',
    tag: 'GPMI',
    summary: 'Save the content of a version in progress (R058), finished or not',
    kind: 'write',
    needs: 'gpmi.edit',
    params: VersionParams,
    body: GpmiContent,
    example: EXAMPLE,
    ifMatch: true,
    response: VersionViewSchema,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 409, 412, 422],
    audit: { event: 'gpmi.saved', subject: ({ params }) => params.versionId },
    handle: async ({ ctx, work, params, body, revision, commandId }) =>
      await saveDraft(work, ctx, { ...params, revision, content: body, commandId }),
  });
