import type { z } from 'zod';
import { GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import { saveDraft } from '../../usecases/gpmi/saveDraft.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { VersionParams } from './shared.ts';
import { VersionViewSchema } from './views.ts';

/** Stands for a caseworker of the reader's own centre. */
const CASEWORKER_ID = '00000000-0000-7000-8000-000000000000';

const COMMON = { isReached: false, agreement: 'consensus', goalId: 'goal-1', actionAreaId: 'area-1' } as const;

/** A contract with a training, a help and somebody from outside; it lacks nothing but the reader's own caseworkers. */
const EXAMPLE: z.input<typeof GpmiContent> = {
  requestedBy: 'beneficiary',
  beginOn: '2026-03-10',
  end: { kind: 'on', endOn: '2027-03-09' },
  manager: { caseworkerId: CASEWORKER_ID, mustSign: true },
  replacement: null,
  needsAnalysis: {
    ...{ doneOn: '2026-03-02', caseworkerId: CASEWORKER_ID, kind: 'talk', reference: null },
    ...{ needs: 'An overview of the papers at home.', problems: null, wishes: null, expectations: null },
    ...{ strengths: null, weakPoints: null, abilities: null, centreCanDo: null },
  },
  goals: [
    {
      ...{ id: 'goal-1', text: 'Find a steady job.', direction: 'towards', horizon: 'within six months' },
      ...{ isFeasible: true, conditions: 'The centre pays the enrolment.' },
    },
  ],
  actionAreas: [{ id: 'area-1', area: 'work', description: 'Paid work.' }],
  beneficiarySteps: [
    {
      ...{ id: 'step-1', kind: 'jobSearch', otherKind: null, description: 'Applies for two jobs a week.' },
      ...{ period: { kind: 'words', text: 'every week' }, ...COMMON },
    },
  ],
  centreSteps: [
    {
      ...{ id: 'step-2', kind: 'guidance', otherKind: null, description: 'Reads the letters with the person.' },
      ...{ period: { kind: 'days', fromOn: '2026-03-10', untilOn: '2026-09-09' }, ...COMMON },
    },
  ],
  extraHelps: [
    {
      ...{ id: 'help-1', description: 'A bicycle to ride to the course.', isFinancial: false, aidRequestId: null },
      ...{ chosenMeans: 'A second-hand bicycle', chosenCostCents: 15_000 },
      ...{ proposedMeans: null, proposedCostCents: null, motivation: null },
    },
  ],
  studies: [],
  trainings: [
    {
      ...{ id: 'training-1', kind: 'vocationalTraining', otherKind: null, name: 'Forklift driver' },
      ...{ beginOn: '2026-04-01', endOn: '2026-06-30', institution: 'Training centre', description: null },
      isVocational: true,
      costs: { enrolment: 'centre', insurance: 'thirdParty', workClothes: 'centre', travel: 'centre' },
      bonusConditions: null,
      contacts: [
        {
          ...{ id: 'contact-1', name: 'Sam Teacher', function: 'instructor', organisation: null },
          ...{ isInvolved: false, expectation: null, mustSign: false },
        },
      ],
    },
  ],
  communityServices: [],
  employments: [],
  extraPersons: [],
  assistingPerson: { toldOn: '2026-03-02', name: null, relation: null, organisation: null, mustSign: false },
  trajectories: [],
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
