import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const TIMEOUT_MS = 3000;

/** What the identity provider says of itself (OpenID Connect Discovery). */
const Discovery = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  authorization_endpoint: z.url().optional(),
  token_endpoint: z.url().optional(),
});
export type Discovery = z.infer<typeof Discovery>;

/** The identity provider cannot be reached, or answers with something else than it should. */
export class IssuerUnreachable extends Error {
  constructor(cause: unknown) {
    super('The identity provider cannot be reached.', { cause });
    this.name = 'IssuerUnreachable';
  }
}

export type Issuer = {
  /** Asked once; a failure is not remembered. */
  discover: () => Promise<Discovery>;
  /** Finds the key of a token among the issuer's keys, which are fetched again when a new one appears. */
  keys: () => Promise<JWTVerifyGetKey>;
};

async function fetchDiscovery(issuer: string): Promise<Discovery> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
  if (!answer.ok) throw new Error(`Status ${answer.status}`);
  const discovery = Discovery.parse(await answer.json());
  // Otherwise whoever answers here could name any other issuer's keys as ours.
  if (discovery.issuer !== issuer) throw new Error('The discovery document is about another issuer.');
  return discovery;
}

/** The identity provider, as far as this service needs to know it. */
export function createIssuer(issuer: string): Issuer {
  let discovery: Promise<Discovery> | undefined;
  let keys: JWTVerifyGetKey | undefined;

  const discover = async (): Promise<Discovery> => {
    discovery ??= fetchDiscovery(issuer);
    try {
      return await discovery;
    } catch (cause) {
      discovery = undefined;
      throw new IssuerUnreachable(cause);
    }
  };
  return {
    discover,
    keys: async () =>
      (keys ??= createRemoteJWKSet(new URL((await discover()).jwks_uri), { timeoutDuration: TIMEOUT_MS })),
  };
}
