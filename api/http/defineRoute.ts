import { z } from 'zod';
import type { AccessFunction } from '../../domain/access/accessFunction.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, type Result } from '../../domain/result.ts';
import type { UiLanguage } from '../texts/texts.ts';
import type { CarryOut, Executors, RequestContext, Work } from '../../usecases/execution/execution.ts';
import { ResponseMismatch } from './responseMismatch.ts';

export type RouteKind = 'read' | 'write' | 'process' | 'outside' | 'file';
export type RouteMethod = 'get' | 'post' | 'put' | 'delete';
/** The statuses of refusals that a route can declare; those that every route can give are added by the documentation. */
export type RefusalStatus = 400 | 403 | 404 | 409 | 412 | 422 | 428 | 503;

/** What was asked, after its shape was checked. */
export type Asked<Params, Query, Body, Locked> = {
  ctx: RequestContext;
  params: z.output<Params>;
  query: z.output<Query>;
  body: z.output<Body>;
  /** The revision that the person had on screen (`If-Match`). */
  revision: Locked extends true ? number : undefined;
  /** In which the person reads sentences (`Accept-Language`). */
  language: UiLanguage;
};

/** A paper as it is sent. */
export type FileReply = { bytes: Buffer; contentType: string; fileName: string; etag: string };

type Described<Params, Query, Body, Locked> = {
  /** Names the route in the documentation, the logs and the recorded commands. */
  id: string;
  method: RouteMethod;
  path: `/${string}`;
  tag: string;
  summary: string;
  description?: string;
  /** The function that a person must hold; null when every known login may ask. */
  needs: AccessFunction | null;
  params?: Params;
  query?: Query;
  body?: Body;
  /** A body that works, for whoever tries the call out. */
  example?: z.input<Body>;
  /** Demands the revision in `If-Match`, and hands it to the handler. */
  ifMatch?: Locked;
  refusals: readonly RefusalStatus[];
  audit: { event: string; subject: (asked: Asked<Params, Query, Body, Locked>) => string | null };
};

type Json<Response> = {
  /** What leaves the house: a field that is not in it is left out, and a value that does not fit is a fault. */
  response: Response;
  success: 200 | 201 | 204;
  /** The revision, as the `ETag` of the answer. */
  etag?: (value: z.output<Response>) => number;
  /** The address of what was made, below `/api/v1`. */
  location?: (value: z.output<Response>) => `/${string}`;
};

type Outcome<Value> = Promise<Result<Value, Refusal>>;

/** One route, declared once: it is the validation, the documentation, the audit and the filter of the answer. */
export type RouteDeclaration<Params, Query, Body, Response, Locked> = Described<Params, Query, Body, Locked> &
  (
    | ({
        kind: 'read';
        handle: (asked: Asked<Params, Query, Body, Locked> & { work: Work }) => Outcome<z.input<Response>>;
      } & Json<Response>)
    | ({
        kind: 'write';
        handle: (
          asked: Asked<Params, Query, Body, Locked> & { work: Work; commandId: string },
        ) => Outcome<z.input<Response>>;
      } & Json<Response>)
    | ({
        kind: 'process';
        /** Looks in the transaction that records the command; what it answers is done after the commit. */
        handle: (
          asked: Asked<Params, Query, Body, Locked> & { work: Work; commandId: string },
        ) => Outcome<CarryOut<z.input<Response>>>;
      } & Json<Response>)
    | ({
        kind: 'outside';
        /** Audits by itself, before it asks: nothing outside is waited for in a transaction. */
        handle: (asked: Asked<Params, Query, Body, Locked>) => Outcome<z.input<Response>>;
      } & Json<Response>)
    | {
        kind: 'file';
        success: 200;
        /** The media types that it can answer with. */
        contentTypes: readonly [string, ...string[]];
        /** Audits its reading by itself: a paper may have to be made first, outside of any transaction. */
        handle: (asked: Asked<Params, Query, Body, Locked>) => Outcome<FileReply>;
      }
  );

/** A route's answer, ready to be sent. */
export type Reply =
  { kind: 'json'; value: unknown; etag: number | null; location: string | null } | { kind: 'file'; file: FileReply };

/** What was asked, as the pipeline hands it over: parsed by the route's own schemas, its types no longer known. */
export type ParsedRequest = {
  ctx: RequestContext;
  params: unknown;
  query: unknown;
  body: unknown;
  revision: number | undefined;
  language: UiLanguage;
  /** The `Idempotency-Key`; null for a route that changes nothing. */
  key: string | null;
};

/** A declared route as the pipeline and the documentation see it. */
export type Route = {
  id: string;
  method: RouteMethod;
  path: `/${string}`;
  tag: string;
  summary: string;
  description: string | null;
  kind: RouteKind;
  needs: AccessFunction | null;
  params: z.ZodObject;
  query: z.ZodObject;
  /** null when it takes no body. */
  body: z.ZodType | null;
  /** undefined when none was declared. */
  example: unknown;
  isLocked: boolean;
  success: 200 | 201 | 204;
  /** null when it answers with a file. */
  response: z.ZodType | null;
  contentTypes: readonly string[];
  hasEtag: boolean;
  hasLocation: boolean;
  refusals: readonly RefusalStatus[];
  auditEvent: string;
  perform: (executors: Executors, request: ParsedRequest) => Promise<Result<Reply, Refusal>>;
};

export const NO_FIELDS = z.strictObject({});
type NoFields = typeof NO_FIELDS;

const needsKey = (kind: RouteKind): boolean => kind === 'write' || kind === 'process';

/** True for a route whose calls are recorded, and so must carry an `Idempotency-Key`. */
export const isRecorded = (route: Pick<Route, 'kind'>): boolean => needsKey(route.kind);

const recorded = (id: string, { params, query, body, revision, key }: ParsedRequest) => ({
  key: key ?? '',
  kind: id,
  body: { params, query, body: body ?? null, revision: revision ?? null },
});

function jsonReply<Response extends z.ZodType>(
  declared: Json<Response> & { id: string },
  outcome: Result<unknown, Refusal>,
): Result<Reply, Refusal> {
  if (!outcome.ok) return outcome;
  const parsed = z.safeParse(declared.response, outcome.value ?? null);
  if (!parsed.success) throw new ResponseMismatch(declared.id, parsed.error.issues);
  return accepted({
    kind: 'json',
    value: parsed.data,
    etag: declared.etag?.(parsed.data) ?? null,
    location: declared.location?.(parsed.data) ?? null,
  });
}

/** Declares a route. Without `audit`, `needs` or an answer it does not compile. */
export function defineRoute<
  Params extends z.ZodObject = NoFields,
  Query extends z.ZodObject = NoFields,
  Body extends z.ZodType = NoFields,
  Response extends z.ZodType = z.ZodNull,
  Locked extends boolean = false,
>(declared: RouteDeclaration<Params, Query, Body, Response, Locked>): Route {
  const perform: Route['perform'] = async (executors, request) => {
    // The pipeline parsed the request with the very schemas that these types come from.
    const asked = request as Asked<Params, Query, Body, Locked> & ParsedRequest;
    const { ctx } = request;
    const audit = { event: declared.audit.event, subjectId: declared.audit.subject(asked) };
    switch (declared.kind) {
      case 'read':
        return jsonReply(declared, await executors.read(ctx, audit, (work) => declared.handle({ ...asked, work })));
      case 'write':
        return jsonReply(
          declared,
          await executors.write(ctx, recorded(declared.id, request), audit, (work, commandId) =>
            declared.handle({ ...asked, work, commandId }),
          ),
        );
      case 'process':
        return jsonReply(
          declared,
          await executors.process(ctx, recorded(declared.id, request), (work, commandId) =>
            declared.handle({ ...asked, work, commandId }),
          ),
        );
      case 'outside':
        return jsonReply(declared, await declared.handle(asked));
      case 'file': {
        const outcome = await declared.handle(asked);
        return outcome.ok ? accepted({ kind: 'file', file: outcome.value }) : outcome;
      }
    }
  };
  return { ...describe(declared), perform };
}

/** What a route answers with. */
function describeAnswer(
  declared: { kind: 'file'; contentTypes: readonly string[] } | ({ kind: Exclude<RouteKind, 'file'> } & AnyJson),
): Pick<Route, 'response' | 'contentTypes' | 'hasEtag' | 'hasLocation'> {
  if (declared.kind === 'file') {
    return { response: null, contentTypes: declared.contentTypes, hasEtag: true, hasLocation: false };
  }
  const { response, etag, location } = declared;
  const hasEtag = etag !== undefined;
  return { response, contentTypes: ['application/json'], hasEtag, hasLocation: location !== undefined };
}
type AnyJson = { response: z.ZodType; etag?: unknown; location?: unknown };

/** What is known of a route without its handler. */
function describe<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Response extends z.ZodType,
  Locked extends boolean,
>(declared: RouteDeclaration<Params, Query, Body, Response, Locked>): Omit<Route, 'perform'> {
  const { id, method, path, tag, summary, kind, needs, success, refusals } = declared;
  return {
    ...{ id, method, path, tag, summary, kind, needs, success, refusals },
    description: declared.description ?? null,
    params: declared.params ?? NO_FIELDS,
    query: declared.query ?? NO_FIELDS,
    body: declared.body ?? null,
    example: declared.example,
    isLocked: declared.ifMatch ?? false,
    ...describeAnswer(declared),
    auditEvent: declared.audit.event,
  };
}
