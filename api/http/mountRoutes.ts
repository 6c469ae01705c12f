import type { Request, RequestHandler, Router } from 'express';
import { holds, type Actor } from '../../domain/access/actor.ts';
import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Executors } from '../../usecases/execution/execution.ts';
import type { ApiResponse } from './apiResponse.ts';
import type { Authenticate } from './authenticate.ts';
import type { Reply, Route } from './defineRoute.ts';
import { problem, problemOf, type Problem } from './problems.ts';
import { readRequest } from './readRequest.ts';
import { sendReply } from './sendReply.ts';
import { sendProblem } from './sendProblem.ts';

export type RouteDependencies = {
  executors: Executors;
  authenticate: Authenticate;
  /** The day it is in Brussels. */
  today: () => PlainDate;
};

/** Who asks, when he may ask this at all. */
async function admit(
  route: Route,
  request: Request,
  { authenticate }: RouteDependencies,
): Promise<Result<Actor, Problem>> {
  const actor = await authenticate(request.headers.authorization);
  if (!actor.ok || route.needs === null || holds(actor.value, route.needs)) return actor;
  return refused(problemOf({ code: 'functionMissing', function: route.needs }));
}

/** From a request to its answer: who asks, what is asked, and what comes of it; each step may say no. */
async function answer(
  route: Route,
  request: Request,
  response: ApiResponse,
  dependencies: RouteDependencies,
): Promise<Result<Reply, Problem>> {
  const actor = await admit(route, request, dependencies);
  if (!actor.ok) return actor;
  const asked = await readRequest(route, request, response);
  if (!asked.ok) return asked;
  const ctx = { actor: actor.value, today: dependencies.today() };
  const outcome: Result<Reply, Refusal> = await route.perform(dependencies.executors, { ctx, ...asked.value });
  return outcome.ok ? accepted(outcome.value) : refused(problemOf(outcome.refusal));
}

const handlerOf =
  (route: Route, dependencies: RouteDependencies) =>
  async (request: Request, response: ApiResponse): Promise<void> => {
    response.locals.routeId = route.id;
    const result = await answer(route, request, response, dependencies);
    if (result.ok) sendReply(route, response, result.value);
    else sendProblem(request, response, result.refusal);
  };

/** Says which methods an address knows, when asked or when asked for another one. */
function otherMethods(routes: readonly Route[]): RequestHandler {
  const known = routes.map(({ method }) => method.toUpperCase());
  const allowed = [...known, ...(known.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (request, response) => {
    if (request.method === 'OPTIONS') return void response.status(204).set('Allow', allowed).end();
    const methodNotAllowed = problem('methodNotAllowed', { params: { allowed }, headers: { Allow: allowed } });
    sendProblem(request, response as ApiResponse, methodNotAllowed);
  };
}

/** Fixed addresses come before those with a parameter in the same place, so that `search` is never taken for an id. */
const inOrder = (paths: readonly string[]): string[] =>
  [...paths].sort((one, other) => (one.replaceAll(':', '￿') < other.replaceAll(':', '￿') ? -1 : 1));

/** Refuses a route that contradicts itself or another one; found when the process starts, not when somebody asks. */
function checkRoutes(routes: readonly Route[]): void {
  const seen = new Set<string>();
  for (const { id, method, path, params } of routes) {
    const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    const declared = Object.keys(params.shape);
    if (named.toSorted().join() !== declared.toSorted().join()) {
      throw new Error(`Route ${id}: the path names (${named.join()}) and the parameters (${declared.join()}) differ.`);
    }
    for (const name of [id, `${method} ${path}`]) {
      if (seen.has(name)) throw new Error(`Route ${id}: "${name}" is declared twice.`);
      seen.add(name);
    }
  }
}

/** Puts the declared routes on a router. */
export function mountRoutes(router: Router, routes: readonly Route[], dependencies: RouteDependencies): void {
  checkRoutes(routes);
  for (const path of inOrder([...new Set(routes.map((route) => route.path))])) {
    const here = routes.filter((route) => route.path === path);
    const address = router.route(path);
    for (const route of here) address[route.method](handlerOf(route, dependencies));
    address.all(otherMethods(here));
  }
}
