import { Person } from '../../domain/person/person.ts';
import { changePerson } from '../../usecases/caseFiles/changePerson.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CaseFileParams } from './shared.ts';
import { ChangedCaseFileView } from './views.ts';

export const changePersonRoute = () =>
  defineRoute({
    id: 'changePerson',
    method: 'put',
    path: '/case-files/:caseFileId/person',
    tag: 'Case files',
    summary: 'Correct the data of the person; what was validated keeps what it was printed from (A66)',
    kind: 'write',
    needs: 'caseFile.edit',
    params: CaseFileParams,
    body: Person,
    ifMatch: true,
    response: ChangedCaseFileView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 412, 422],
    audit: { event: 'person.changed', subject: ({ params }) => params.caseFileId },
    handle: async ({ ctx, work, params, body, revision, commandId }) =>
      await changePerson(work, ctx, { ...params, revision, person: body, commandId }),
  });
