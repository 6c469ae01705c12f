import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import { defineRoute } from '../../../api/http/defineRoute.ts';
import { accepted } from '../../../domain/result.ts';
import { testApi, VERSION_ID, works } from './testApi.ts';

const VERSION = `/api/v1/gpmi-versions/${VERSION_ID}`;

describe('health', () => {
  it('lives as long as it answers', async () => {
    await request(testApi().app).get('/health/live').expect(200, { status: 'up' });
  });

  it('is ready when nothing that it needs is down', async () => {
    const readyChecks = {
      database: async () => await Promise.resolve(true),
      converter: async () => await Promise.resolve('degraded'),
    };
    await request(testApi(works, { readyChecks }).app)
      .get('/health/ready')
      .expect(200, { status: 'up', checks: { database: 'up', converter: 'degraded' } });
  });

  it('is not ready when something is down, and says what without saying why', async () => {
    const readyChecks = {
      database: async () => await Promise.reject(new Error('password of gpmi_app is wrong')),
      engine: async () => await Promise.resolve(false),
      other: async () => await Promise.resolve(),
    };
    await request(testApi(works, { readyChecks }).app)
      .get('/health/ready')
      .expect(503, { status: 'down', checks: { database: 'down', engine: 'down', other: 'up' } });
  });

  it('does not wait for ever', async () => {
    const readyChecks = { engine: async () => await new Promise(() => undefined) };
    await request(testApi(works, { readyChecks }).app).get('/health/ready').expect(503);
  });
});

describe('figures', () => {
  it('count requests by route, method and status, and never by address', async () => {
    const { app } = testApi();
    await request(app).get(VERSION).expect(200);
    await request(app).get('/api/v1/Jansen').expect(404);
    const { text } = await request(app).get('/metrics').expect(200);
    expect(text).toContain('http_request_duration_seconds_count{route="readVersion",method="GET",status="200"} 1');
    expect(text).toContain('http_request_duration_seconds_count{route="unmatched",method="GET",status="404"} 1');
    expect(text).not.toMatch(/Jansen|018f0000/);
  });
});

describe('headers of every answer', () => {
  it.each([VERSION, '/api/v1/nothing', '/health/live'])('%s', async (path) => {
    const { headers } = await request(testApi().app).get(path);
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toBeDefined();
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('keep personal data out of every cache', async () => {
    await request(testApi().app).get(VERSION).expect('Cache-Control', 'no-store');
    await request(testApi().app).get(VERSION).set('If-None-Match', '"4"').expect(200);
  });
});

describe('routes that contradict themselves are found at the start', () => {
  const aRoute = (id: string, path: `/${string}`) =>
    defineRoute({
      id,
      method: 'get',
      path,
      tag: 'Test',
      summary: 'x',
      kind: 'read',
      needs: null,
      response: z.null(),
      success: 200,
      refusals: [],
      audit: { event: 'x.read', subject: () => 'x' },
      handle: async () => await Promise.resolve(accepted(null)),
    });
  const mount = (...routes: ReturnType<typeof aRoute>[]) => testApi(works, { routes }).app;

  it('a parameter in the path that nothing checks', () => {
    expect(() => mount(aRoute('one', '/things/:id'))).toThrow(
      'Route one: the path names (id) and the parameters () differ.',
    );
  });

  it('the same address or the same name twice', () => {
    expect(() => mount(aRoute('one', '/a'), aRoute('two', '/a'))).toThrow('Route two: "get /a" is declared twice.');
    expect(() => mount(aRoute('one', '/a'), aRoute('one', '/b'))).toThrow('Route one: "one" is declared twice.');
  });
});
