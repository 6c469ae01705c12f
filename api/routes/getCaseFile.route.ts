import { z } from 'zod';
import { getCaseFile } from '../../usecases/caseFiles/getCaseFile.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CaseFileParams } from './shared.ts';
import { AidRequestView, CaseFileView } from './views.ts';

export const getCaseFileRoute = () =>
  defineRoute({
    id: 'getCaseFile',
    method: 'get',
    path: '/case-files/:caseFileId',
    tag: 'Case files',
    summary: 'The file of a person with its requests',
    kind: 'read',
    needs: 'caseFile.consult',
    params: CaseFileParams,
    response: CaseFileView.extend({ aidRequests: z.array(AidRequestView) }),
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404],
    audit: { event: 'caseFile.read', subject: ({ params }) => params.caseFileId },
    handle: async ({ work, params }) => await getCaseFile(work, params.caseFileId),
  });
