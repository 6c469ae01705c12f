import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { findDemoUser } from '../demoUsers.ts';
import { say } from '../say.ts';
import { endWithSupervisor } from '../run/endWithSupervisor.ts';
import { readKeys } from './keys.ts';
import { loginPage } from './loginPage.ts';
import { createProvider } from './provider.ts';

const { port, apiPort, dataDir } = z
  .object({ port: z.number(), apiPort: z.number(), dataDir: z.string() })
  .parse(JSON.parse(process.argv[2] ?? '{}'));

const provider = createProvider({
  issuer: `http://127.0.0.1:${port}`,
  keys: readKeys(dataDir),
  apiOrigins: [`http://127.0.0.1:${apiPort}`, `http://localhost:${apiPort}`],
});
const answerProtocol = provider.callback();

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    say(String(error));
    response.writeHead(400, { 'content-type': 'text/plain' }).end('This login is no longer valid. Begin again.\n');
  });
});
server.listen(port, '127.0.0.1');
endWithSupervisor(() => {
  server.close();
  server.closeAllConnections();
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url?.startsWith('/login/') !== true) {
    await answerProtocol(request, response);
    return;
  }
  if (request.method === 'POST') {
    await logIn(request, response);
    return;
  }
  const { uid, prompt } = await provider.interactionDetails(request, response);
  if (prompt.name !== 'login') throw new Error(`Nobody is asked for ${prompt.name} here.`);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(loginPage(uid));
}

async function logIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body = `${body}${String(chunk)}`.slice(0, 1000);
  const username = new URLSearchParams(body).get('username') ?? '';
  if (findDemoUser(username) === undefined) throw new Error('Somebody who is no demo user tried to log in.');
  await provider.interactionFinished(request, response, { login: { accountId: username } });
}
