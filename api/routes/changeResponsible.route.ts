import { z } from 'zod';
import { changeResponsible } from '../../usecases/caseFiles/changeResponsible.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CaseFileParams } from './shared.ts';

export const changeResponsibleRoute = () =>
  defineRoute({
    id: 'changeResponsible',
    method: 'put',
    path: '/case-files/:caseFileId/responsible',
    tag: 'Case files',
    summary:
      'Give a file to another caseworker or team (R143): the work on its open GPMIs follows, the manager does not (A72)',
    kind: 'write',
    needs: 'caseFile.edit',
    params: CaseFileParams,
    body: z.strictObject({
      responsibleId: z.uuid().describe('A caseworker who is at the centre now'),
      teamId: z.uuid().nullable().describe('null: the file belongs to no team'),
    }),
    example: { responsibleId: '00000000-0000-7000-8000-000000000000', teamId: null },
    response: z.object({ caseFileId: z.string(), responsibleId: z.string(), teamId: z.string().nullable() }),
    success: 200,
    refusals: [403, 404, 422],
    audit: { event: 'caseFile.responsibleChanged', subject: ({ params }) => params.caseFileId },
    handle: async ({ ctx, work, params, body, commandId }) =>
      await changeResponsible(work, ctx, { ...params, ...body, commandId }),
  });
