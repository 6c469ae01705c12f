import type { EmbeddedConfig } from '../embeddedConfig.ts';
import { ensureChromium } from './chromium.ts';
import type { TemporalProgram } from './download.ts';
import { ensureLibreOffice } from './libreOffice.ts';
import { ensureTemporalProgram } from './temporalPrograms.ts';

/** The programs that do not come with the packages. undefined: not needed, or not to be had on this machine. */
export type Tools = {
  temporal: string | undefined;
  temporalTestServer: string | undefined;
  soffice: string | undefined;
  chromium: string | undefined;
};

/** Finds or gets what `npm start` or the tests need. Downloads go on side by side. */
export async function ensureTools(
  purpose: 'start' | 'test',
  config: EmbeddedConfig,
  say: (sentence: string) => void,
): Promise<Tools> {
  const isForTests = purpose === 'test';
  const temporal = (program: TemporalProgram, given: string | undefined) =>
    ensureTemporalProgram({ program, given, cacheDir: config.GPMI_CACHE_DIR, say });

  const [server, testServer, soffice, chromium] = await Promise.all([
    config.TEMPORAL_ADDRESS === undefined ? temporal('temporal', config.TEMPORAL_CLI) : config.TEMPORAL_CLI,
    isForTests ? temporal('temporal-test-server', config.TEMPORAL_TEST_SERVER) : config.TEMPORAL_TEST_SERVER,
    ensureLibreOffice(config.SOFFICE, isForTests, say),
    isForTests ? ensureChromium(config.CHROMIUM, say) : config.CHROMIUM,
  ]);
  return { temporal: server, temporalTestServer: testServer, soffice, chromium };
}
