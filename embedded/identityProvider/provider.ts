import { Provider, errors, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { findDemoUser } from '../demoUsers.ts';
import { API_AUDIENCE, API_PAGE_CLIENT, COMMAND_LINE_CLIENT, DEMO_USER_GRANT } from './demoClients.ts';
import type { Keys } from './keys.ts';

/** The role that the federal access management gives to social workers; the centre decides the rest itself. */
const EXTERNAL_ROLES = ['Sociaal Agent'];
type Grant = InstanceType<Provider['Grant']>;

const ACCESS_TOKEN_SECONDS = 8 * 60 * 60;

export type ProviderOptions = { issuer: string; keys: Keys; apiOrigins: string[] };

/** An OpenID provider for one machine: it knows the demo users, and believes whoever says to be one of them. */
export function createProvider({ issuer, keys, apiOrigins }: ProviderOptions): Provider {
  const provider = new Provider(issuer, configuration(keys, apiOrigins));
  provider.registerGrantType<{ username?: string }>(DEMO_USER_GRANT, giveTokenToDemoUser, ['username']);
  return provider;
}

function configuration(keys: Keys, apiOrigins: string[]): Configuration {
  return {
    jwks: { keys: [keys.signing] },
    cookies: { keys: keys.cookies },
    clients: [
      {
        client_id: API_PAGE_CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: apiOrigins.map((origin) => `${origin}/api/docs/oauth2-redirect.html`),
      },
      {
        client_id: COMMAND_LINE_CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: [DEMO_USER_GRANT],
        response_types: [],
        redirect_uris: [],
      },
    ],
    scopes: ['openid'],
    pkce: { required: () => true },
    clientBasedCORS: (_context, origin) => apiOrigins.includes(origin),
    findAccount: (_context, subject) =>
      findDemoUser(subject) === undefined
        ? undefined
        : { accountId: subject, claims: () => ({ sub: subject, roles: EXTERNAL_ROLES }) },
    extraTokenClaims: () => ({ roles: EXTERNAL_ROLES }),
    loadExistingGrant: grantEverything,
    interactions: { url: (_context, interaction) => `/login/${interaction.uid}` },
    ttl: { AccessToken: ACCESS_TOKEN_SECONDS, Session: ACCESS_TOKEN_SECONDS, Grant: ACCESS_TOKEN_SECONDS },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API_AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, resource) => resourceServer(resource),
      },
    },
  };
}

function resourceServer(resource: string) {
  if (resource !== API_AUDIENCE) throw new errors.InvalidTarget(`The only resource here is ${API_AUDIENCE}.`);
  return {
    scope: '',
    audience: API_AUDIENCE,
    accessTokenTTL: ACCESS_TOKEN_SECONDS,
    accessTokenFormat: 'jwt' as const,
    jwt: { sign: { alg: 'RS256' as const } },
  };
}

/** Nobody is asked for consent: there is one application, and it is the reason to log in. */
async function grantEverything({
  oidc: { provider, client, session },
}: KoaContextWithOIDC): Promise<Grant | undefined> {
  if (client === undefined || session?.accountId === undefined) return undefined;
  return await newGrant(provider, client.clientId, session.accountId);
}

/** For the command line and the tests: a user name in, a token out, no page between. */
async function giveTokenToDemoUser(context: KoaContextWithOIDC): Promise<void> {
  const { provider, client, params } = context.oidc;
  const username = typeof params?.['username'] === 'string' ? params['username'] : '';
  if (client === undefined || findDemoUser(username) === undefined) {
    throw new errors.InvalidRequest(`There is no demo user "${username}".`);
  }
  const { jti: grantId } = await newGrant(provider, client.clientId, username);
  const token = new provider.AccessToken({ accountId: username, client, grantId, gty: DEMO_USER_GRANT });
  token.resourceServer = new provider.ResourceServer(API_AUDIENCE, resourceServer(API_AUDIENCE));
  context.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: token.expiration };
}

async function newGrant(provider: Provider, clientId: string, accountId: string): Promise<Grant> {
  const grant = new provider.Grant({ clientId, accountId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(API_AUDIENCE, '');
  await grant.save();
  return grant;
}
