import type { Route } from '../http/defineRoute.ts';
import { API_BASE } from '../http/sendReply.ts';
import docs from '../texts/docs.en.json' with { type: 'json' };
import { operation } from './operation.ts';
import { PROBLEM_SCHEMA, type Schema } from './schemas.ts';

const API_VERSION = '1.0.0';

/** Where a person logs in; null while the identity provider cannot say so. */
export type LoginAddresses = { authorizationUrl: string; tokenUrl: string } | null;

/** The OpenAPI 3.1 document of the routes: what is mounted is what is documented. */
export function openApiDocument(routes: readonly Route[], login: LoginAddresses): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: docs.title, version: API_VERSION, description: docs.description },
    servers: [{ url: API_BASE }],
    security: [...(login === null ? [] : [{ login: ['openid'] }]), { bearer: [] }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: PROBLEM_SCHEMA },
      securitySchemes: {
        ...(login !== null && {
          login: {
            type: 'oauth2',
            description: docs.login,
            flows: { authorizationCode: { ...login, scopes: { openid: docs.openidScope } } },
          },
        }),
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: docs.bearer },
      },
    },
  };
}
