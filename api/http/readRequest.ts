import type { Request, Response } from 'express';
import { z } from 'zod';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { isRecorded, NO_FIELDS, type ParsedRequest, type Route } from './defineRoute.ts';
import { problem, type InputError, type Place, type Problem } from './problems.ts';
import { readBody } from './readBody.ts';
import { expectedRevision, idempotencyKey } from './requestHeaders.ts';
import { languageOf } from './languageOf.ts';
import { shapeErrors } from './shapeErrors.ts';

/** Parses one part of a request and adds what is wrong with it to the list. */
function parsed(place: Place, schema: z.ZodType, input: unknown, errors: InputError[]): unknown {
  const result = z.safeParse(schema, input);
  if (!result.success) errors.push(...shapeErrors(place, result.error, input));
  return result.data;
}

type Headers = Pick<ParsedRequest, 'key' | 'revision'>;

function readHeaders(route: Route, request: Request): Result<Headers, Problem> {
  const key = isRecorded(route) ? idempotencyKey(request.get('idempotency-key')) : accepted(null);
  if (!key.ok) return key;
  const revision = route.isLocked ? expectedRevision(request.get('if-match')) : accepted(undefined);
  if (!revision.ok) return revision;
  return accepted({ key: key.value, revision: revision.value });
}

/** Reads and checks all that a request says. Everything wrong with its shape is told at once. */
export async function readRequest(
  route: Route,
  request: Request,
  response: Response,
): Promise<Result<Omit<ParsedRequest, 'ctx'>, Problem>> {
  const body = await readBody(request, response);
  if (!body.ok) return body;

  const errors: InputError[] = [];
  const params = parsed('path', route.params, request.params, errors);
  const query = parsed('query', route.query, { ...request.query }, errors);
  const content = parsed('body', route.body ?? NO_FIELDS, body.value, errors);
  if (errors.length > 0) return refused(problem('shape', { errors }));

  const headers = readHeaders(route, request);
  if (!headers.ok) return headers;
  return accepted({ params, query, body: content, language: languageOf(request), ...headers.value });
}
