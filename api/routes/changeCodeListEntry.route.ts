import { z } from 'zod';
import { accepted } from '../../domain/result.ts';
import { changeEntry } from '../../usecases/codeLists/changeEntry.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CodeListEntryParams, CodeListEntryView, EntryWords, entryView } from './masterDataViews.ts';

export const changeCodeListEntryRoute = () =>
  defineRoute({
    id: 'changeCodeListEntry',
    method: 'put',
    path: '/code-lists/:list/entries/:entryId',
    tag: 'Centre',
    summary:
      'Change the words of a choice or its place, retire it or take it back (A31); `other` stays, and stays last',
    kind: 'write',
    needs: 'centre.manage',
    params: CodeListEntryParams,
    body: z.strictObject({ ...EntryWords, position: z.number().int().min(1).max(10_000), isRetired: z.boolean() }),
    example: { labelNl: 'Vrijwilligerswerk', labelFr: 'Volontariat', position: 3, isRetired: false },
    ifMatch: true,
    response: CodeListEntryView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 404, 409, 412, 422],
    audit: { event: 'codeListEntry.saved', subject: ({ params }) => params.entryId },
    handle: async ({ ctx, work, params, body, revision, commandId }) => {
      const changed = await changeEntry(work, ctx, { ...params, revision, commandId, change: body });
      return changed.ok ? accepted(entryView(changed.value)) : changed;
    },
  });
