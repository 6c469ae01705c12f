import express, { Router, type Express, type Request } from 'express';
import type { Logger } from 'pino';
import { docsRouter } from '../openapi/docsRouter.ts';
import { openApiDocument, type LoginAddresses } from '../openapi/openApiDocument.ts';
import type { ApiResponse } from './apiResponse.ts';
import type { Route } from './defineRoute.ts';
import { faults } from './faults.ts';
import { healthRouter, type ReadyChecks } from './health.ts';
import { createIssuer, type Issuer } from './issuer.ts';
import { mountRoutes, type RouteDependencies } from './mountRoutes.ts';
import { problem } from './problems.ts';
import { notStored, securityHeaders } from './security.ts';
import { sendProblem } from './sendProblem.ts';
import { API_BASE } from './sendReply.ts';
import { createFigures, telemetry, type Figures } from './telemetry.ts';

export type ApiDependencies = RouteDependencies & {
  routes: readonly Route[];
  logger: Logger;
  readyChecks: ReadyChecks;
  /** The address of the identity provider, where the page of the API lets people log in. */
  issuer: string;
};

async function loginAddresses(issuer: Issuer): Promise<LoginAddresses> {
  const discovery = await issuer.discover().catch(() => null);
  const { authorization_endpoint: authorizationUrl, token_endpoint: tokenUrl } = discovery ?? {};
  return authorizationUrl === undefined || tokenUrl === undefined ? null : { authorizationUrl, tokenUrl };
}

function apiRouter({ routes, ...dependencies }: ApiDependencies, issuer: Issuer): Router {
  const router = Router();
  router.use(notStored);
  router.get('/openapi.json', async (_request, response) => {
    response.json(openApiDocument(routes, await loginAddresses(issuer)));
  });
  mountRoutes(router, routes, dependencies);
  return router;
}

function figuresRouter({ registry }: Figures): Router {
  const router = Router();
  router.get('/', async (_request, response) => {
    response.type(registry.contentType).end(await registry.metrics());
  });
  return router;
}

/** The whole HTTP service: health and figures, the documentation, and the routes below `/api/v1`. */
export function createApi(dependencies: ApiDependencies): Express {
  const { logger, readyChecks } = dependencies;
  const issuer = createIssuer(dependencies.issuer);
  const figures = createFigures();
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag'); // an ETag of ours is a revision, never a hash of the answer
  app.set('trust proxy', false);
  app.set('query parser', 'simple');

  app.use(telemetry(logger, figures));
  app.use(securityHeaders);
  app.use('/health', healthRouter(readyChecks));
  app.use('/metrics', figuresRouter(figures));
  app.use('/api/docs', docsRouter(issuer));
  app.use(API_BASE, apiRouter(dependencies, issuer));
  app.use((request: Request, response: ApiResponse) => sendProblem(request, response, problem('pathUnknown')));
  app.use(faults(logger));
  return app;
}
