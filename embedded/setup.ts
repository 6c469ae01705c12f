import { readEmbeddedConfig } from './embeddedConfig.ts';
import { answer, say } from './say.ts';
import { ensureTools } from './setup/tools.ts';

try {
  const tools = await ensureTools('test', readEmbeddedConfig(process.env), say);
  const rows = {
    'Temporal server': tools.temporal ?? 'the one at TEMPORAL_ADDRESS',
    'Time-skipping server': tools.temporalTestServer,
    PostgreSQL: process.env['DATABASE_URL'] === undefined ? 'from the packages' : 'the one at DATABASE_URL',
    LibreOffice: tools.soffice,
    Chromium: tools.chromium,
  };
  for (const [name, where] of Object.entries(rows)) answer(`${name.padEnd(22)}${where ?? 'not there'}`);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
