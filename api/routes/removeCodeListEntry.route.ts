import { z } from 'zod';
import { removeEntry } from '../../usecases/codeLists/removeEntry.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CodeListEntryParams } from './masterDataViews.ts';

export const removeCodeListEntryRoute = () =>
  defineRoute({
    id: 'removeCodeListEntry',
    method: 'delete',
    path: '/code-lists/:list/entries/:entryId',
    tag: 'Centre',
    summary: 'Remove a choice that was never made (A31); one that was made can only be retired',
    kind: 'write',
    needs: 'centre.manage',
    params: CodeListEntryParams,
    ifMatch: true,
    response: z.null(),
    success: 204,
    refusals: [403, 404, 409, 412],
    audit: { event: 'codeListEntry.removed', subject: ({ params }) => params.entryId },
    handle: async ({ work, params, revision }) => await removeEntry(work, { ...params, revision }),
  });
