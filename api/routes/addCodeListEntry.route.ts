import { z } from 'zod';
import { Code } from '../../domain/codeList/codeList.ts';
import { accepted } from '../../domain/result.ts';
import { addEntry } from '../../usecases/codeLists/addEntry.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CodeListEntryView, CodeListParams, EntryWords, entryView } from './masterDataViews.ts';

export const addCodeListEntryRoute = () =>
  defineRoute({
    id: 'addCodeListEntry',
    method: 'post',
    path: '/code-lists/:list/entries',
    tag: 'Centre',
    summary: 'Add a choice to a list of the centre (A31); without a code of its own it gets one, made from its label',
    kind: 'write',
    needs: 'centre.manage',
    params: CodeListParams,
    body: z.strictObject({
      ...EntryWords,
      code: Code.nullable().default(null).describe('What contents store; it never changes. null: made from the label'),
    }),
    example: { labelNl: 'Vrijwilligerswerk', labelFr: 'Volontariat' },
    response: CodeListEntryView,
    success: 201,
    etag: ({ revision }) => revision,
    refusals: [403, 422],
    audit: { event: 'codeListEntry.added', subject: () => null },
    handle: async ({ work, params, body, commandId }) => {
      const added = await addEntry(work, { ...params, ...body, entryId: commandId });
      return added.ok ? accepted(entryView(added.value)) : added;
    },
  });
