import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Router, type RequestHandler } from 'express';
import type { Issuer } from '../http/issuer.ts';
import { pagePolicy } from '../http/security.ts';

const PAGE = fileURLToPath(new URL('./page/', import.meta.url));
const SWAGGER_UI = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** Each file of the page and the folder that it lies in; nothing else of those folders is served. */
const FILES: Readonly<Record<string, string>> = {
  '/startPage.js': PAGE,
  '/swagger-ui.css': SWAGGER_UI,
  '/swagger-ui-bundle.js': SWAGGER_UI,
  '/favicon-32x32.png': SWAGGER_UI,
  '/oauth2-redirect.html': SWAGGER_UI,
  '/oauth2-redirect.js': SWAGGER_UI,
};

/** The page asks the issuer for a token by itself, so the policy must name it; without it, one can still paste one. */
const policyFor =
  (issuer: Issuer): RequestHandler =>
  async (request, response, next) => {
    const discovery = await issuer.discover().catch(() => null);
    const tokenAddress = discovery?.token_endpoint;
    pagePolicy(tokenAddress === undefined ? null : new URL(tokenAddress).origin)(request, response, next);
  };

/** The page on which the API can be read and tried out, all of it served from here. */
export function docsRouter(issuer: Issuer): Router {
  const router = Router();
  router.use(policyFor(issuer));
  router.get('/', (_request, response) => response.sendFile(join(PAGE, 'index.html')));
  for (const [name, folder] of Object.entries(FILES)) {
    router.get(name, (_request, response) => response.sendFile(name.slice(1), { root: folder }));
  }
  return router;
}
