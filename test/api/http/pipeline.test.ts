import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { EMPTY_CONTENT } from '../../../domain/gpmi/gpmiContent.ts';
import { breaks, CASEWORKER_ID, OCMW_ID, testApi, TODAY, VERSION_ID, works } from './testApi.ts';

const VERSION = `/api/v1/gpmi-versions/${VERSION_ID}`;
const sign = (api = testApi()) => request(api.app).post(`${VERSION}/signature`).set('Idempotency-Key', 'key-1');
const save = (api = testApi()) =>
  request(api.app).put(VERSION).set('Idempotency-Key', 'key-1').set('If-Match', '"3"').send(EMPTY_CONTENT);

describe('a request that is in order', () => {
  it('is read with its audit row, and answered with the revision as ETag', async () => {
    const api = testApi();
    const answer = await request(api.app).get(`${VERSION}?language=nl`).expect(200);
    expect(answer.body).toEqual({ versionId: VERSION_ID, revision: 4 });
    expect(answer.headers['etag']).toBe('"4"');
    expect(api.seen).toEqual([
      { audit: { event: 'gpmi.read', subjectId: VERSION_ID } },
      expect.objectContaining({
        versionId: VERSION_ID,
        query: { language: 'nl' },
        ctx: { today: TODAY, actor: expect.objectContaining({ ocmwId: OCMW_ID, caseworkerId: CASEWORKER_ID }) },
      }),
    ]);
  });

  it('is recorded as a command with key, route, parameters, body and revision', async () => {
    const api = testApi();
    await save(api).expect(200);
    expect(api.seen).toEqual([
      {
        command: {
          key: 'key-1',
          kind: 'saveVersion',
          body: { params: { versionId: VERSION_ID }, query: {}, body: EMPTY_CONTENT, revision: 3 },
        },
        audit: { event: 'gpmi.saved', subjectId: VERSION_ID },
      },
      { body: EMPTY_CONTENT, revision: 3, commandId: 'command-1' },
    ]);
  });

  it('is handed to the process without a transaction, and answered with where the result is', async () => {
    const api = testApi();
    const answer = await sign(api).send({ signedOn: '2026-03-01' }).expect(201);
    expect(answer.headers['location']).toBe(VERSION);
    expect(api.seen.at(-1)).toEqual({ body: { signedOn: '2026-03-01' }, commandId: 'command-2' });
  });

  it('takes the revision with or without quotes', async () => {
    for (const revision of ['"3"', '3']) await save().set('If-Match', revision).expect(200);
  });

  it('answers 204 with nothing in it', async () => {
    const answer = await request(testApi().app).delete(VERSION).set('Idempotency-Key', 'k').expect(204);
    expect(answer.text).toBe('');
  });

  it('never takes a fixed address for an id, whatever the order of declaration', async () => {
    await request(testApi().app).post('/api/v1/gpmi-versions/search').send({ name: 'x' }).expect(200, { rows: [] });
    await request(testApi().app).get('/api/v1/gpmi-versions/search').expect(405);
  });

  it('sends a paper with its type, name and hash', async () => {
    const answer = await request(testApi().app)
      .get(`${VERSION}/contract`)
      .set('Authorization', 'Bearer supervisor')
      .expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="contract ?.pdf"; filename*=UTF-8''contract%20%C3%A9.pdf`,
      'cache-control': 'no-store',
      etag: '"abc"',
    });
    expect((answer.body as Buffer).toString()).toBe('%PDF-1.7');
  });

  it('answers HEAD like GET, without the content', async () => {
    const answer = await request(testApi().app).head(VERSION).expect(200);
    expect(answer.headers['etag']).toBe('"4"');
    expect(answer.text).toBeUndefined();
  });
});

describe('the answer', () => {
  it('leaves out what is not declared', async () => {
    const behave = async () => ({ ...(await works()), value: { versionId: 'x', revision: 1, secret: 'y' } }) as never;
    await request(testApi(behave).app).get(VERSION).expect(200, { versionId: 'x', revision: 1 });
  });

  it('is a fault when it does not fit what is declared', async () => {
    const api = testApi(async () => await Promise.resolve({ ok: true, value: { revision: 'Jansen' } } as never));
    const answer = await request(api.app).get(VERSION).expect(500);
    expect(JSON.stringify(answer.body)).not.toContain('Jansen');
    expect(api.log()).toContain('"paths":["versionId: invalid_type","revision: invalid_type"]');
    expect(api.log()).not.toContain('Jansen');
  });
});

describe('who may ask', () => {
  it('403 when the function is missing, with its name', async () => {
    const answer = await request(testApi().app).get(`${VERSION}/contract`).expect(403);
    expect(answer.body).toMatchObject({
      type: 'urn:gpmi:problem:functionMissing',
      rule: 'R294',
      params: { function: 'gpmi.backdate' },
      detail: 'Your profile does not hold the function that this needs: record a hand-over of an earlier day.',
    });
  });

  it('is asked before the shape of the request is looked at', async () => {
    await request(testApi().app).get('/api/v1/gpmi-versions/1/contract').expect(403);
  });
});

describe('headers', () => {
  it.each([undefined, ''])('400 without an Idempotency-Key (%p)', async (key) => {
    const call = request(testApi().app).post(`${VERSION}/signature`).send({ signedOn: '2026-03-01' });
    if (key !== undefined) void call.set('Idempotency-Key', key);
    const answer = await call.expect(400);
    expect(answer.body).toMatchObject({ type: 'urn:gpmi:problem:idempotencyKeyMissing' });
  });

  it.each(['two words', 'x'.repeat(201), 'é'])('400 for a key that cannot be one: %p', async (key) => {
    const answer = await sign().set('Idempotency-Key', key).send({ signedOn: '2026-03-01' }).expect(400);
    expect(answer.body).toMatchObject({ type: 'urn:gpmi:problem:idempotencyKeyMalformed' });
  });

  it('428 without If-Match', async () => {
    const answer = await request(testApi().app)
      .put(VERSION)
      .set('Idempotency-Key', 'k')
      .send(EMPTY_CONTENT)
      .expect(428);
    expect(answer.body).toMatchObject({ type: 'urn:gpmi:problem:ifMatchMissing' });
  });

  it.each(['*', 'W/"3"', '"3", "4"', '-1', '3.5', 'x', '"3', '99999999999999'])(
    '400 for If-Match %p',
    async (value) => {
      const answer = await save().set('If-Match', value).expect(400);
      expect(answer.body).toMatchObject({ type: 'urn:gpmi:problem:ifMatchMalformed' });
    },
  );
});

describe('addresses and methods', () => {
  it('404 for an unknown address, inside and outside of the API', async () => {
    for (const path of ['/api/v1/nothing', '/nothing', '/api/docs/../../package.json', '/api/docs/package.json']) {
      const answer = await request(testApi().app).get(path).expect(404);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.body).toMatchObject({ type: 'urn:gpmi:problem:pathUnknown', status: 404 });
    }
  });

  it('405 with the methods that are known', async () => {
    const answer = await request(testApi().app).patch(VERSION).expect(405);
    expect(answer.headers['allow']).toBe('GET, PUT, DELETE, HEAD, OPTIONS');
    await request(testApi().app).options(VERSION).expect(204).expect('Allow', 'GET, PUT, DELETE, HEAD, OPTIONS');
  });

  it('400 for an address that cannot be decoded', async () => {
    const answer = await request(testApi().app).get('/api/v1/gpmi-versions/%E0%A4%A').expect(400);
    expect(answer.body).toMatchObject({ type: 'urn:gpmi:problem:requestBroken' });
  });
});

describe('faults', () => {
  it('500 with nothing but a number, and nothing of the person in the log', async () => {
    const fault = Object.assign(new Error('duplicate key: Jansen, 85.07.30-033.28'), { code: '23505' });
    const api = testApi(breaks(fault));
    const answer = await request(api.app).get(`${VERSION}?language=nl`).expect(500);
    const { params } = answer.body as { params: { incidentId: string } };
    expect(answer.body).toEqual({
      type: 'urn:gpmi:problem:internal',
      title: 'Something went wrong',
      status: 500,
      detail: `Something went wrong on our side. Give this number to the helpdesk: ${params.incidentId}.`,
      rule: null,
      params,
    });
    expect(answer.headers['x-request-id']).toBe(params.incidentId);
    expect(api.log()).toContain(params.incidentId);
    expect(api.log()).toContain('"code":"23505"');
    expect(api.log()).not.toMatch(/Jansen|85\.07|language=|018f0000/);
  });

  it.each([undefined, null, 'text', { status: 700 }, new TypeError('x')])(
    '500 for whatever is thrown: %p',
    async (fault) => {
      await request(testApi(breaks(fault ?? 'nothing')).app)
        .get(VERSION)
        .expect(500);
    },
  );
});

describe('the log', () => {
  it('holds route, method, status and duration of every request, and nothing of its content', async () => {
    const api = testApi();
    await request(api.app).post('/api/v1/gpmi-versions/search').send({ name: 'Jansen' }).expect(200);
    expect(JSON.parse(api.log())).toMatchObject({
      route: 'searchVersions',
      method: 'POST',
      status: 200,
      msg: 'request',
    });
    expect(api.log()).not.toContain('Jansen');
  });
});
