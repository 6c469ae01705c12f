import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, type JWTPayload } from 'jose';
import request from 'supertest';
import { createAuthenticate, type KnownLogin } from '../../../api/http/authenticate.ts';
import { Unavailable } from '../../../usecases/execution/unavailable.ts';
import { CASEWORKER_ID, OCMW_ID, testApi, VERSION_ID } from './testApi.ts';
import { AUDIENCE, startTestIssuer, type TestIssuer } from './testIssuer.ts';

const VERSION = `/api/v1/gpmi-versions/${VERSION_ID}`;
const LOGINS: Record<string, KnownLogin> = {
  anke: { ocmwId: OCMW_ID, caseworkerId: CASEWORKER_ID, functionSet: 'caseworker' },
};

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startTestIssuer();
});
afterAll(async () => await issuer.close());

const authenticate = (address = issuer.address) =>
  createAuthenticate({
    issuer: address,
    audience: AUDIENCE,
    findLogin: async (_issuer, subject) => await Promise.resolve(LOGINS[subject]),
  });
const get = (authorization: string | undefined, by = authenticate()) => {
  const api = testApi(undefined, { authenticate: by });
  const call = request(api.app).get(VERSION);
  return authorization === undefined ? call : call.set('Authorization', authorization);
};

describe('a bearer token', () => {
  it('of the issuer, for this service, of a known login: comes in as that person', async () => {
    const api = testApi(undefined, { authenticate: authenticate() });
    await request(api.app)
      .get(VERSION)
      .set('Authorization', `Bearer ${await issuer.token()}`)
      .expect(200);
    expect(api.seen.at(-1)).toMatchObject({
      ctx: {
        actor: { ocmwId: OCMW_ID, caseworkerId: CASEWORKER_ID, functions: expect.arrayContaining(['gpmi.sign']) },
      },
    });
  });

  it('takes the name of the scheme in any case', async () => {
    await get(`bearer ${await issuer.token()}`).expect(200);
  });

  it('asks for discovery and keys once, not at every request', async () => {
    const by = authenticate();
    await get(`Bearer ${await issuer.token()}`, by).expect(200);
    const before = { ...issuer.asked };
    await get(`Bearer ${await issuer.token()}`, by).expect(200);
    // The page's own look at the issuer is not part of a request.
    expect(issuer.asked).toEqual(before);
  });
});

describe('401', () => {
  it('without a token, saying how to log in', async () => {
    const answer = await get(undefined).expect(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="gpmi"');
    expect(answer.body).toMatchObject({ type: 'urn:gpmi:problem:unauthenticated', status: 401 });
  });

  it.each(['Basic YTpi', 'Bearer', 'Bearer x', 'Bearer a.b.c', 'Bearer eyJhbGciOiJub25lIn0.e30.'])(
    'for %p',
    async (authorization) => {
      const answer = await get(authorization).expect(401);
      expect(answer.headers['www-authenticate']).toContain('error="invalid_token"');
    },
  );

  it.each([
    ['has expired', { exp: 1_000_000_100 }],
    ['has no end', { exp: undefined }],
    ['is of another issuer', { iss: 'https://elsewhere.example' }],
    ['is for another service', { aud: 'other' }],
    ['is not valid yet', { nbf: 3_900_000_000 }],
    ['names nobody', { sub: undefined }],
    ['names nobody, with an empty name', { sub: '' }],
  ])('for a token that %s', async (_name, claims) => {
    await get(`Bearer ${await issuer.token(claims as JWTPayload)}`).expect(401);
  });

  it('for a token that another key signed, also under a known name', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    await get(`Bearer ${await issuer.token({}, { key: privateKey })}`).expect(401);
    await get(`Bearer ${await issuer.token({}, { key: privateKey, kid: 'unknown' })}`).expect(401);
  });

  it('for a token in an algorithm that is not on the list', async () => {
    const { privateKey } = await generateKeyPair('RS512');
    await get(`Bearer ${await issuer.token({}, { key: privateKey, alg: 'RS512' })}`).expect(401);
  });
});

describe('otherwise', () => {
  it('403 for a login that no centre knows', async () => {
    const answer = await get(`Bearer ${await issuer.token({ sub: 'nobody' })}`).expect(403);
    expect(answer.body).toMatchObject({ type: 'urn:gpmi:problem:loginUnknown' });
  });

  it('503 when the issuer cannot be reached, and works again when it can', async () => {
    const answer = await get(`Bearer ${await issuer.token()}`, authenticate('http://127.0.0.1:1')).expect(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.body).toMatchObject({ type: 'urn:gpmi:problem:issuerUnavailable' });
  });

  it('503 when its document is about another issuer', async () => {
    const impostor = await startTestIssuer({ issuer: 'https://elsewhere.example' });
    await get(`Bearer ${await impostor.token()}`, authenticate(impostor.address)).expect(503);
    await impostor.close();
  });

  it('503 when its keys cannot be had', async () => {
    const keyless = await startTestIssuer({ jwks_uri: 'http://127.0.0.1:1/jwks' });
    await get(`Bearer ${await keyless.token()}`, authenticate(keyless.address)).expect(503);
    await keyless.close();
  });

  it('503 when the logins cannot be looked up', async () => {
    const by = createAuthenticate({
      issuer: issuer.address,
      audience: AUDIENCE,
      findLogin: async () => await Promise.reject(new Unavailable('databaseUnavailable', 2)),
    });
    const answer = await get(`Bearer ${await issuer.token()}`, by).expect(503);
    expect(answer.body).toMatchObject({ type: 'urn:gpmi:problem:databaseUnavailable' });
  });
});
