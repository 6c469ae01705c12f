import { z } from 'zod';
import { DEMO_CENTRES, DEMO_USERS, findDemoUser } from './demoUsers.ts';
import { readEmbeddedConfig } from './embeddedConfig.ts';
import { COMMAND_LINE_CLIENT, DEMO_USER_GRANT } from './identityProvider/demoClients.ts';
import { answer, say } from './say.ts';

const TokenAnswer = z.object({ access_token: z.string() });

/** A token of a demo user from the embedded identity provider at this address. */
export async function fetchDemoToken(issuer: string, username: string): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: DEMO_USER_GRANT, client_id: COMMAND_LINE_CLIENT, username }),
  }).catch(() => {
    throw new Error(`No identity provider answers at ${issuer}. Run npm start first.`);
  });
  if (!response.ok) throw new Error(`${issuer} gives no token for ${username}: ${await response.text()}`);
  return TokenAnswer.parse(await response.json()).access_token;
}

async function printToken(username: string | undefined): Promise<void> {
  if (username === undefined || findDemoUser(username) === undefined) {
    const users = DEMO_USERS.map(
      (user) => `  ${user.username.padEnd(16)}${user.role}, ${DEMO_CENTRES[user.centre].name}`,
    );
    const problem = username === undefined ? 'Say for whom.' : `There is no demo user ${username}.`;
    throw new Error(`${problem} The demo users are:\n${users.join('\n')}`);
  }
  const config = readEmbeddedConfig(process.env);
  answer(await fetchDemoToken(config.OIDC_ISSUER ?? `http://127.0.0.1:${config.OIDC_PORT}`, username));
}

if (import.meta.main) {
  await printToken(process.argv[2]).catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
