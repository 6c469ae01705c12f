// @ts-nocheck -- runs in the browser, whose types the service does not know
/* global window, document, crypto, SwaggerUIBundle */

const API = '/api/v1/';
const CLIENT = 'gpmi-docs';
const RECORDED = ['POST', 'PUT', 'DELETE'];
const KEY = 'Idempotency-Key';

/** The page fills the key in, so nobody has to. */
function withOptionalKeys(description) {
  const operations = Object.values(description.paths).flatMap((path) => Object.values(path));
  for (const parameter of operations.flatMap(({ parameters }) => parameters)) {
    if (parameter.name === KEY) parameter.required = false;
  }
  return description;
}

function withKey(request) {
  const isOurs = new URL(request.url, window.location.href).pathname.startsWith(API);
  const isCommand = RECORDED.includes((request.method ?? 'GET').toUpperCase());
  if (isOurs && isCommand && !request.headers[KEY]) request.headers[KEY] = crypto.randomUUID();
  return request;
}

const answer = await fetch(`${API}openapi.json`);
const page = SwaggerUIBundle({
  spec: withOptionalKeys(await answer.json()),
  domNode: document.getElementById('page'),
  deepLinking: true,
  docExpansion: 'list',
  displayRequestDuration: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  oauth2RedirectUrl: `${window.location.origin}/api/docs/oauth2-redirect.html`,
  requestInterceptor: withKey,
});
page.initOAuth({ clientId: CLIENT, scopes: ['openid'], usePkceWithAuthorizationCodeGrant: true });
