import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import request from 'supertest';
import { createRoutes } from '../../../api/routes/index.ts';
import { openApiDocument } from '../../../api/openapi/openApiDocument.ts';
import { testApi, testRoutes, works } from './testApi.ts';
import { startTestIssuer, type TestIssuer } from './testIssuer.ts';

const LOGIN = { authorizationUrl: 'https://login.example/auth', tokenUrl: 'https://login.example/token' };
type Operation = {
  operationId: string;
  parameters: { name: string; in: string; required: boolean }[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
  requestBody?: { content: Record<string, { schema: object; example?: unknown }> };
  'x-audit-event': string;
  'x-needs-function': string | null;
};
type Document = { paths: Record<string, Record<string, Operation>>; components: { securitySchemes: object } };

const routes = testRoutes(works, []);
const described = openApiDocument(routes, LOGIN) as unknown as Document;
const operation = (path: string, method: string) => described.paths[path]![method]!;

describe('the OpenAPI document of the service itself', () => {
  // Declaring the routes asks nothing of what stands behind them.
  const ours = createRoutes({} as Parameters<typeof createRoutes>[0]);

  it('is valid OpenAPI 3.1', async () => {
    expect(await new Validator().validate(structuredClone(openApiDocument(ours, LOGIN)))).toEqual({ valid: true });
  });

  it('holds every route, each with a summary, an audit event and its problems', () => {
    const { paths } = openApiDocument(ours, LOGIN) as unknown as Document;
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(ours.map(({ id }) => id).sort());
    for (const route of ours) {
      expect([route.id, route.summary]).toEqual([route.id, expect.stringMatching(/^[A-Z].{10,}/)]);
      expect([route.id, route.auditEvent]).toEqual([route.id, expect.stringMatching(/^[a-zA-Z]+\.[a-zA-Z]+$/)]);
    }
  });

  it('can be mounted', () => {
    expect(() => testApi(works, { routes: ours })).not.toThrow();
  });
});

describe('the OpenAPI document', () => {
  it.each([
    ['with a login', LOGIN],
    ['without', null],
  ])('is valid OpenAPI 3.1, %s', async (_name, login) => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(openApiDocument(routes, login)))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('holds every route with its audit event, its function and its problems', () => {
    const operations = Object.values(described.paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(routes.map(({ id }) => id).sort());
    for (const route of routes) {
      const found = operations.find(({ operationId }) => operationId === route.id)!;
      expect(found['x-audit-event']).toBe(route.auditEvent);
      expect(found['x-needs-function']).toBe(route.needs);
      for (const status of ['400', '401', '403', '500', '503', ...route.refusals.map(String)]) {
        expect(found.responses[status]?.content).toEqual({
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        });
      }
    }
  });

  it('says what a call needs', () => {
    const save = operation('/gpmi-versions/{versionId}', 'put');
    expect(save.parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
      ['versionId', 'path', true],
      ['Idempotency-Key', 'header', true],
      ['If-Match', 'header', true],
    ]);
    expect(Object.keys(save.responses)).toEqual(expect.arrayContaining(['412', '428']));
    const read = operation('/gpmi-versions/{versionId}', 'get');
    expect(read.parameters.map(({ name, required }) => [name, required])).toEqual([
      ['versionId', true],
      ['language', false],
    ]);
  });

  it('has bodies with their example, closed on the way in', () => {
    const content = operation('/gpmi-versions/{versionId}/signature', 'post').requestBody?.content['application/json'];
    expect(content).toEqual({
      example: { signedOn: '2026-03-01' },
      schema: {
        type: 'object',
        properties: { signedOn: { type: 'string', format: 'date' }, days: { type: 'integer', maximum: 5 } },
        required: ['signedOn'],
        additionalProperties: false,
      },
    });
  });
});

describe('the page', () => {
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await startTestIssuer();
  });
  afterAll(async () => await issuer.close());

  it('is served with everything it loads, and nothing in it runs inline', async () => {
    const { app } = testApi(works, { issuer: issuer.address });
    const page = await request(app).get('/api/docs').expect(200).expect('Content-Type', /html/);
    expect(page.text).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|<style|style=/i);
    const loaded = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
    expect(loaded).toHaveLength(4);
    for (const address of [...loaded, '/api/docs/oauth2-redirect.html', '/api/docs/oauth2-redirect.js']) {
      await request(app).get(address).expect(200);
    }
  });

  it('may run its own scripts only, and call this service and the issuer', async () => {
    const { app } = testApi(works, { issuer: issuer.address });
    const policy = (await request(app).get('/api/docs')).headers['content-security-policy'];
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`connect-src 'self' ${issuer.address};`);
    expect(policy).not.toContain('unsafe');
  });

  it('lets a person log in at the issuer, or paste a token when it is down', async () => {
    const schemesOf = async (address: string) => {
      const answer = await request(testApi(works, { issuer: address }).app)
        .get('/api/v1/openapi.json')
        .expect(200);
      return (answer.body as Document).components.securitySchemes;
    };
    expect(await schemesOf(issuer.address)).toMatchObject({
      bearer: { scheme: 'bearer' },
      login: { flows: { authorizationCode: { tokenUrl: `${issuer.address}/token` } } },
    });
    expect(Object.keys(await schemesOf('http://127.0.0.1:1'))).toEqual(['bearer']);
  });
});
