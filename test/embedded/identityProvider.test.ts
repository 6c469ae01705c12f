import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { API_AUDIENCE } from '../../embedded/identityProvider/demoClients.ts';
import { readKeys } from '../../embedded/identityProvider/keys.ts';
import { createIdentityProvider, type IdentityProvider } from '../../embedded/services/identityProvider.ts';
import { freePort } from '../../embedded/services/ports.ts';
import { fetchDemoToken } from '../../embedded/token.ts';

const API_ORIGIN = 'http://127.0.0.1:4711';
const REDIRECT_URI = `${API_ORIGIN}/api/docs/oauth2-redirect.html`;

describe('the embedded identity provider', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gpmi-identity-'));
  let provider: IdentityProvider;

  beforeAll(async () => {
    const logFile = path.join(dataDir, 'identity-provider.log');
    provider = createIdentityProvider({ port: await freePort(), apiPort: 4711, dataDir, logFile });
    await provider.start();
  });
  afterAll(async () => {
    await provider.stop();
    rmSync(dataDir, { recursive: true });
  });

  const verify = async (token: string) =>
    await jwtVerify(token, createRemoteJWKSet(new URL(`${provider.issuer}/jwks`)), {
      issuer: provider.issuer,
      audience: API_AUDIENCE,
    });

  it('gives a demo user a token that says who it is and the external role, and nothing personal', async () => {
    const { payload } = await verify(await fetchDemoToken(provider.issuer, 'anke.peeters'));
    expect(payload).toMatchObject({ sub: 'anke.peeters', roles: ['Sociaal Agent'], aud: API_AUDIENCE });
    expect(payload.exp! - payload.iat!).toBe(8 * 60 * 60);
    expect(Object.keys(payload).sort()).toEqual(['aud', 'client_id', 'exp', 'iat', 'iss', 'jti', 'roles', 'sub']);
  });

  it('gives nobody else one', async () => {
    await expect(fetchDemoToken(provider.issuer, 'nobody')).rejects.toThrow(/no demo user/);
  });

  it('keeps its keys: a token outlives a restart', async () => {
    const token = await fetchDemoToken(provider.issuer, 'hugo.renard');
    await provider.restart();
    await expect(verify(token)).resolves.toMatchObject({ payload: { sub: 'hugo.renard' } });
    expect(readKeys(dataDir)).toEqual(readKeys(dataDir));
  });

  it('logs in a page by authorization code and PKCE, through the list of demo users', async () => {
    const browser = createBrowser();
    const verifier = randomBytes(32).toString('base64url');
    const loginPage = await browser(`${provider.issuer}/auth?${authorizationRequest(verifier)}`);
    expect(loginPage.text).toContain('claire.dubois');

    const back = await browser(loginPage.url, new URLSearchParams({ username: 'claire.dubois' }));
    const code = new URL(back.url).searchParams.get('code')!;
    const form = { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: REDIRECT_URI };
    const answer = await fetch(`${provider.issuer}/token`, {
      method: 'POST',
      headers: { origin: API_ORIGIN },
      body: new URLSearchParams({ ...form, client_id: 'gpmi-docs' }),
    });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    expect(answer.headers.get('access-control-allow-origin')).toBe(API_ORIGIN);
    expect(decodeJwt(token)).toMatchObject({ sub: 'claire.dubois', aud: API_AUDIENCE });
  });

  it.each([
    ['to an address that is not the page of the API', { redirect_uri: `${API_ORIGIN}/elsewhere` }],
    ['to another host', { redirect_uri: 'https://elsewhere.example/api/docs/oauth2-redirect.html' }],
  ])('sends nobody back %s', async (_where, change) => {
    const query = authorizationRequest(randomBytes(32).toString('base64url'), change);
    const answer = await fetch(`${provider.issuer}/auth?${query}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  });
});

function authorizationRequest(verifier: string, change: Record<string, string> = {}): string {
  return new URLSearchParams({
    client_id: 'gpmi-docs',
    response_type: 'code',
    redirect_uri: REDIRECT_URI,
    scope: 'openid',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...change,
  }).toString();
}

/** Follows redirects with cookies, up to the address of the API, which need not be there. */
function createBrowser() {
  const cookies = new Map<string, string>();
  return async (url: string, body?: URLSearchParams) => {
    let next = { url, body };
    for (;;) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(next.url, {
        redirect: 'manual',
        headers: { cookie },
        ...(next.body === undefined ? {} : { method: 'POST', body: next.body }),
      });
      for (const set of response.headers.getSetCookie()) {
        const [name = '', value = ''] = set.split(';', 1)[0]!.split('=');
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) return { url: next.url, text: await response.text() };
      const target = new URL(location, next.url).href;
      if (target.startsWith(API_ORIGIN)) return { url: target, text: '' };
      next = { url: target, body: undefined };
    }
  };
}
