import { Writable } from 'node:stream';
import type { Express } from 'express';
import { pino } from 'pino';
import { z } from 'zod';
import type { Authenticate } from '../../../api/http/authenticate.ts';
import { createApi, type ApiDependencies } from '../../../api/http/createApi.ts';
import { defineRoute, type Route } from '../../../api/http/defineRoute.ts';
import { FUNCTIONS_OF } from '../../../domain/access/accessFunction.ts';
import { day, PlainDate } from '../../../domain/calendar/plainDate.ts';
import { GpmiContent } from '../../../domain/gpmi/gpmiContent.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../../domain/result.ts';
import type { Executors, Work } from '../../../usecases/execution/execution.ts';

export const TODAY = day('2026-03-01');
export const OCMW_ID = '018f0000-0000-7000-8000-000000000001';
export const CASEWORKER_ID = '018f0000-0000-7000-8000-000000000002';
export const VERSION_ID = '018f0000-0000-7000-8000-000000000003';

const params = z.strictObject({ versionId: z.uuid() });
const View = z.object({ versionId: z.string(), revision: z.number() });

/** What a test makes of a call of the fake use case. */
export type Behaviour = () => Promise<Result<{ versionId: string; revision: number }, Refusal>>;

export const works: Behaviour = async () => await Promise.resolve(accepted({ versionId: VERSION_ID, revision: 4 }));
export const refuses =
  (refusal: Refusal): Behaviour =>
  async () =>
    await Promise.resolve(refused(refusal));
/** Throws whatever it is given, also what is no error. */
export const breaks =
  (fault: unknown): Behaviour =>
  async () => {
    await Promise.resolve();
    throw fault;
  };

const common = { tag: 'Test', needs: 'gpmi.consult', success: 200, refusals: [404, 409, 412, 422] } as const;

/** One route of each kind, which do what the test says. */
export const testRoutes = (behave: Behaviour, seen: unknown[]): Route[] => [
  defineRoute({
    ...common,
    id: 'readVersion',
    method: 'get',
    path: '/gpmi-versions/:versionId',
    summary: 'Read a version',
    kind: 'read',
    params,
    query: z.strictObject({ language: z.enum(['nl', 'fr']).optional() }),
    response: View,
    etag: ({ revision }) => revision,
    audit: { event: 'gpmi.read', subject: (asked) => asked.params.versionId },
    handle: async ({ params: { versionId }, query, ctx, work }) => {
      seen.push({ versionId, query, ctx, work });
      return await behave();
    },
  }),
  defineRoute({
    ...common,
    id: 'saveVersion',
    method: 'put',
    path: '/gpmi-versions/:versionId',
    summary: 'Save a version',
    kind: 'write',
    needs: 'gpmi.edit',
    params,
    body: GpmiContent,
    ifMatch: true,
    response: View,
    etag: ({ revision }) => revision,
    audit: { event: 'gpmi.saved', subject: (asked) => asked.params.versionId },
    handle: async ({ body, revision, commandId }) => {
      seen.push({ body, revision, commandId });
      return await behave();
    },
  }),
  defineRoute({
    ...common,
    id: 'signVersion',
    method: 'post',
    path: '/gpmi-versions/:versionId/signature',
    summary: 'Sign a version',
    kind: 'process',
    needs: 'gpmi.sign',
    params,
    body: z.strictObject({ signedOn: PlainDate, days: z.int().max(5).optional() }),
    example: { signedOn: '2026-03-01' },
    response: View,
    success: 201,
    location: ({ versionId }) => `/gpmi-versions/${versionId}`,
    audit: { event: 'gpmi.signed', subject: (asked) => asked.params.versionId },
    handle: async ({ body, commandId }) => {
      seen.push({ body, commandId });
      return await Promise.resolve(accepted(behave));
    },
  }),
  defineRoute({
    ...common,
    id: 'deleteVersion',
    method: 'delete',
    path: '/gpmi-versions/:versionId',
    summary: 'Delete a version',
    kind: 'write',
    needs: null,
    params,
    response: z.null(),
    success: 204,
    audit: { event: 'gpmi.deleted', subject: (asked) => asked.params.versionId },
    handle: async () => await Promise.resolve(accepted(null)),
  }),
  defineRoute({
    ...common,
    id: 'searchVersions',
    method: 'post',
    path: '/gpmi-versions/search',
    summary: 'Search versions',
    kind: 'read',
    body: z.strictObject({ name: z.string() }),
    response: z.object({ rows: z.array(View) }),
    audit: { event: 'gpmi.searched', subject: ({ ctx }) => ctx.actor.ocmwId },
    handle: async () => await Promise.resolve(accepted({ rows: [] })),
  }),
  defineRoute({
    ...common,
    id: 'readPaper',
    method: 'get',
    path: '/gpmi-versions/:versionId/contract',
    summary: 'Read the contract',
    kind: 'file',
    needs: 'gpmi.backdate',
    params,
    contentTypes: ['application/pdf'],
    audit: { event: 'contract.read', subject: (asked) => asked.params.versionId },
    handle: async () => {
      const bytes = Buffer.from('%PDF-1.7');
      const file = { bytes, contentType: 'application/pdf', fileName: 'contract é.pdf', etag: 'abc' };
      return await Promise.resolve(accepted(file));
    },
  }),
];

const NO_WORK = { ocmwId: OCMW_ID } as Work;

/** Executors that carry everything out at once, and note what they were told. */
export const testExecutors = (seen: unknown[]): Executors => ({
  read: async (_ctx, audit, run) => {
    seen.push({ audit });
    return await run(NO_WORK);
  },
  write: async (_ctx, command, audit, run) => {
    seen.push({ command, audit });
    return await run(NO_WORK, 'command-1');
  },
  process: async (_ctx, command, look) => {
    seen.push({ command });
    const found = await look(NO_WORK, 'command-2');
    return found.ok ? await found.value() : found;
  },
});

/** Believes the names of the two sets of functions; verifying tokens has a test of its own. */
const believe: Authenticate = async (authorization) =>
  await Promise.resolve(
    accepted({
      ocmwId: OCMW_ID,
      caseworkerId: CASEWORKER_ID,
      functions: FUNCTIONS_OF[authorization === 'Bearer supervisor' ? 'supervisor' : 'caseworker'],
    }),
  );

export type TestApi = { app: Express; seen: unknown[]; log: () => string };

export function testApi(behave: Behaviour = works, overrides: Partial<ApiDependencies> = {}): TestApi {
  const seen: unknown[] = [];
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const app = createApi({
    routes: testRoutes(behave, seen),
    executors: testExecutors(seen),
    authenticate: believe,
    today: () => TODAY,
    logger: pino(sink),
    readyChecks: {},
    issuer: 'http://127.0.0.1:1',
    ...overrides,
  });
  return { app, seen, log: () => lines.join('') };
}
