import { z } from 'zod';
import { accepted } from '../../domain/result.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { listActionAreas, listStepKinds } from '../texts/codeLists.ts';

const LISTS = { actionAreas: listActionAreas, stepKinds: listStepKinds } as const;
const Entry = z.object({ code: z.string(), nl: z.string(), fr: z.string() });
const ListName = z.enum(['actionAreas', 'stepKinds']);

export const getCodeListRoute = () =>
  defineRoute({
    id: 'getCodeList',
    method: 'get',
    path: '/code-lists/:list',
    tag: 'Centre',
    summary: 'What can be chosen from a list, with its words in Dutch and French (R021, A31)',
    kind: 'read',
    needs: null,
    params: z.strictObject({ list: ListName }),
    response: z.object({ items: z.array(Entry.extend({ lifeDomain: Entry.optional() })) }),
    success: 200,
    refusals: [],
    audit: { event: 'codeList.read', subject: ({ ctx }) => ctx.actor.ocmwId },
    handle: ({ params }) => Promise.resolve(accepted({ items: LISTS[params.list]() })),
  });
