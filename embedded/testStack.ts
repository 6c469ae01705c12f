import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEmbeddedConfig } from './embeddedConfig.ts';
import { say } from './say.ts';
import { ensureTools } from './setup/tools.ts';
import { createStack } from './stack.ts';

export type TestStack = { start: () => Promise<NodeJS.ProcessEnv>; stop: () => Promise<void> };

/**
 * PostgreSQL, Temporal, the identity provider and the mail catcher on free ports in a temporary folder. Starting answers the environment
 * in which tests and measurements find them, and the programs they start themselves.
 */
export async function createTestStack(): Promise<TestStack> {
  const config = readEmbeddedConfig(process.env);
  const tools = await ensureTools('test', config, say);
  const stack = await createStack({
    dataDir: mkdtempSync(path.join(tmpdir(), 'gpmi-test-')),
    services: ['postgres', 'temporal', 'identityProvider', 'mail'],
    tools,
    addresses: {
      postgresAdminUrl: process.env['TEST_POSTGRES_ADMIN_URL'],
      temporalAddress: config.TEMPORAL_ADDRESS,
      issuer: config.OIDC_ISSUER,
    },
    isThrowAway: true,
    say,
  });
  return {
    async start() {
      await stack.start();
      const { owner, app, system } = stack.secrets;
      return {
        ...stack.environment,
        NODE_ENV: 'test',
        // Free, and the one address whose page the identity provider lets people log in from.
        TEST_API_URL: stack.addresses.apiUrl,
        TEST_POSTGRES_ADMIN_URL: stack.addresses.postgresAdminUrl,
        TEST_DATABASE_PASSWORDS: process.env['TEST_DATABASE_PASSWORDS'] ?? JSON.stringify({ owner, app, system }),
        TEST_MAIL_URL: stack.addresses.mailUrl,
        TEMPORAL_CLI: tools.temporal,
        TEMPORAL_TEST_SERVER: tools.temporalTestServer,
        CHROMIUM: tools.chromium,
        CACHE_FOLDER: process.env['CACHE_FOLDER'] ?? config.GPMI_CACHE_DIR,
      };
    },
    stop: () => stack.stop(),
  };
}
