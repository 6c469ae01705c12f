import type { z } from 'zod';
import { isRecorded, type Route } from '../http/defineRoute.ts';
import docs from '../texts/docs.en.json' with { type: 'json' };
import { schemaOf, type Schema } from './schemas.ts';

type Status = keyof typeof docs.statuses;
const isDescribed = (status: string): status is Status => status in docs.statuses;
const describeStatus = (status: string): string => (isDescribed(status) ? docs.statuses[status] : '');

const text = { schema: { type: 'string' } };

/** The headers that come with a problem of this status. */
const PROBLEM_HEADERS: Readonly<Record<string, Schema>> = {
  401: { 'WWW-Authenticate': { description: docs.wwwAuthenticate, ...text } },
  503: { 'Retry-After': { description: docs.retryAfter, schema: { type: 'integer' } } },
};

function parametersIn(place: 'path' | 'query', fields: z.ZodObject): Schema[] {
  const { properties = {}, required = [] } = schemaOf(fields, 'input');
  const needed = required as readonly string[];
  return Object.entries(properties as Record<string, Schema>).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || needed.includes(name),
    ...(typeof schema['description'] === 'string' && { description: schema['description'] }),
    schema,
  }));
}

const header = (name: string, description: string, schema: Schema): Schema => ({
  name,
  in: 'header',
  required: true,
  description,
  schema,
});

const parameters = (route: Route): Schema[] => [
  ...parametersIn('path', route.params),
  ...parametersIn('query', route.query),
  ...(isRecorded(route)
    ? [header('Idempotency-Key', docs.idempotencyKey, { type: 'string', minLength: 1, maxLength: 200 })]
    : []),
  ...(route.isLocked ? [header('If-Match', docs.ifMatch, { type: 'string', examples: ['"1"'] })] : []),
];

function success(route: Route): Schema {
  const headers = {
    ...(route.hasEtag && { ETag: { description: docs.etag, ...text } }),
    ...(route.hasLocation && { Location: { description: docs.location, ...text } }),
  };
  const schema = route.response === null ? { type: 'string', format: 'binary' } : schemaOf(route.response, 'output');
  const content = Object.fromEntries(route.contentTypes.map((type) => [type, { schema }]));
  return {
    description: describeStatus(String(route.success)),
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(route.success !== 204 && { content }),
  };
}

const problemResponse = (status: string): Schema => ({
  description: describeStatus(status),
  ...(PROBLEM_HEADERS[status] && { headers: PROBLEM_HEADERS[status] }),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** Every status that a route can refuse with: its own, and those that come with the way it is asked. */
export const problemStatuses = (route: Route): number[] =>
  [
    ...new Set([
      ...[400, 401, 403, 413, 415, 500, 503],
      ...route.refusals,
      ...(isRecorded(route) ? [422] : []),
      ...(route.isLocked ? [412, 428] : []),
    ]),
  ].sort((one, other) => one - other);

const describeRoute = (route: Route): string =>
  [
    route.description,
    route.needs === null ? null : docs.needs.replace('{function}', route.needs),
    docs.audited.replace('{event}', route.auditEvent),
  ]
    .filter((sentence) => sentence !== null)
    .join('\n\n');

/** A body of which every field may be left out may be left out itself. */
function requestBody(route: Route): Schema {
  if (route.body === null) return {};
  const schema = schemaOf(route.body, 'input');
  const content = {
    schema,
    ...(route.example !== undefined && { example: route.example }),
  };
  return { requestBody: { required: 'required' in schema, content: { 'application/json': content } } };
}

/** One route in the words of OpenAPI. */
export function operation(route: Route): Schema {
  const problems = problemStatuses(route).map(String);
  return {
    operationId: route.id,
    tags: [route.tag],
    summary: route.summary,
    description: describeRoute(route),
    parameters: parameters(route),
    ...requestBody(route),
    responses: {
      [route.success]: success(route),
      ...Object.fromEntries(problems.map((status) => [status, problemResponse(status)])),
    },
    'x-audit-event': route.auditEvent,
    'x-needs-function': route.needs,
  };
}
