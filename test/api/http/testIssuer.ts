import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

export const AUDIENCE = 'urn:gpmi:api';
/** Far from the present on both sides: no test depends on the day it runs. */
const LONG_AGO = 1_000_000_000;
const FAR_AWAY = 4_000_000_000;

export type TestIssuer = {
  address: string;
  /** How often each address was asked. */
  asked: Record<string, number>;
  token: (claims?: JWTPayload, options?: { key?: CryptoKey; alg?: string; kid?: string }) => Promise<string>;
  close: () => Promise<void>;
};

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

/** A real identity provider as far as a resource server sees one: discovery, keys and tokens. */
export async function startTestIssuer(overrides: Record<string, unknown> = {}): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' };
  const asked: Record<string, number> = {};
  let address = '';
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked[path] = (asked[path] ?? 0) + 1;
    const answers: Record<string, unknown> = {
      '/.well-known/openid-configuration': {
        issuer: address,
        jwks_uri: `${address}/jwks`,
        authorization_endpoint: `${address}/auth`,
        token_endpoint: `${address}/token`,
        ...overrides,
      },
      '/jwks': { keys: [jwk] },
    };
    const answer = answers[path];
    response.writeHead(answer === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  address = `http://127.0.0.1:${await listen(server)}`;

  return {
    address,
    asked,
    token: async (claims = {}, { key = privateKey, alg = 'RS256', kid = 'test' } = {}) =>
      await new SignJWT({ iss: address, aud: AUDIENCE, sub: 'anke', iat: LONG_AGO, exp: FAR_AWAY, ...claims })
        .setProtectedHeader({ alg, kid })
        .sign(key),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
