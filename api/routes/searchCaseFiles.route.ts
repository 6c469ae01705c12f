import { z } from 'zod';
import { PlainDate } from '../../domain/calendar/plainDate.ts';
import { RegisterNumber } from '../../domain/person/registerNumber.ts';
import { accepted } from '../../domain/result.ts';
import { ShortText } from '../../domain/text.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { PageQuery, toPage } from './shared.ts';
import { CaseFileView } from './views.ts';

const Search = z
  .strictObject({
    name: ShortText.optional().describe('The beginning of the name or first name'),
    bornOn: PlainDate.optional(),
    registerNumber: RegisterNumber.optional(),
    reference: ShortText.optional(),
  })
  .refine((by) => Object.values(by).some((value) => value !== undefined), { error: 'nothingToSearch' });

export const searchCaseFilesRoute = () =>
  defineRoute({
    id: 'searchCaseFiles',
    method: 'post',
    path: '/case-files/search',
    tag: 'Case files',
    summary:
      'Find files by name, birth date, register number or reference; in the body, so that no address names a person',
    kind: 'read',
    needs: 'caseFile.consult',
    query: PageQuery,
    body: Search,
    response: z.object({ rows: z.array(CaseFileView), next: z.string().nullable() }),
    success: 200,
    refusals: [403],
    audit: { event: 'caseFile.searched', subject: ({ ctx }) => ctx.actor.ocmwId },
    handle: async ({ work, body, query }) => accepted(await work.caseFiles.search(body, toPage(query))),
  });
