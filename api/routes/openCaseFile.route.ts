import { z } from 'zod';
import { Person } from '../../domain/person/person.ts';
import { openCaseFile } from '../../usecases/caseFiles/openCaseFile.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { ChangedCaseFileView } from './views.ts';

export const openCaseFileRoute = () =>
  defineRoute({
    id: 'openCaseFile',
    method: 'post',
    path: '/case-files',
    tag: 'Case files',
    summary: 'Open the file of a person; one person is one file in a centre (A64)',
    kind: 'write',
    needs: 'caseFile.edit',
    body: z.strictObject({ person: Person }),
    example: {
      person: {
        ...{ name: 'Peeters', firstName: 'Jan', bornOn: '1999-05-17', gender: 'm', language: 'nl', isHomeless: false },
        address: { street: 'Kerkstraat 12', postalCode: '9990', municipality: 'Lindeveld' },
        ...{ registerNumber: null, phone: null, email: null },
      },
    },
    response: ChangedCaseFileView,
    success: 201,
    etag: ({ revision }) => revision,
    location: ({ caseFileId }) => `/case-files/${caseFileId}`,
    refusals: [403, 422],
    audit: { event: 'caseFile.opened', subject: () => null },
    handle: async ({ ctx, work, body, commandId }) =>
      await openCaseFile(work, ctx, { person: body.person, caseFileId: commandId }),
  });
