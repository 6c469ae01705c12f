import { z } from 'zod';
import { accepted } from '../../domain/result.ts';
import { listEntries } from '../../usecases/codeLists/listEntries.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CodeListEntryView, CodeListParams, entryView } from './masterDataViews.ts';
import { WithRetired } from './shared.ts';

export const getCodeListRoute = () =>
  defineRoute({
    id: 'getCodeList',
    method: 'get',
    path: '/code-lists/:list',
    tag: 'Centre',
    summary:
      'What can be chosen from a list, with its words in Dutch and French (R021, A31), in the order of the centre',
    kind: 'read',
    needs: null,
    params: CodeListParams,
    query: z.strictObject(WithRetired),
    response: z.object({ items: z.array(CodeListEntryView) }),
    success: 200,
    refusals: [],
    audit: { event: 'codeList.read', subject: ({ ctx }) => ctx.actor.ocmwId },
    handle: async ({ work, params, query }) =>
      accepted({ items: (await listEntries(work, { ...params, ...query })).map(entryView) }),
  });
