import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { workflowBundle } from '../../worker/workflowBundle.ts';
import { fromEnvironment } from '../support/fromEnvironment.ts';
import { HISTORIES, readHistory } from '../support/histories.ts';

Runtime.install({ logger: new DefaultLogger('ERROR') });

/** What the tests that recorded them wrote as persons, reasons, steps and evaluations. */
const NOT_FOR_A_HISTORY =
  /Verlinden|Noor|Kerkstraat|ziekenhuis|lijn getekend|Het gaat vooruit|werkgever|elke week langs|VDAB|vaste baan/;

const recorded = readdirSync(HISTORIES).filter((file) => file.endsWith('.json'));

describe('recorded histories', () => {
  it('are there', () => {
    expect(recorded.length).toBeGreaterThanOrEqual(7);
  });

  it.each(recorded)('%s: today’s workflow code still takes the same steps', async (file) => {
    const bundle = await workflowBundle(fromEnvironment('CACHE_FOLDER'));
    await Worker.runReplayHistory({ workflowBundle: bundle }, readHistory(file), 'gpmi/replayed');
  });

  it.each(recorded)('%s holds ids, days and codes only', (file) => {
    const text = readFileSync(join(HISTORIES, file), 'utf8');
    const payloads = [...text.matchAll(/"data": "([A-Za-z0-9+/=]+)"/g)].map(([, data]) =>
      Buffer.from(data ?? '', 'base64').toString('utf8'),
    );
    expect(payloads.length).toBeGreaterThan(0);
    for (const payload of payloads) expect(payload).not.toMatch(NOT_FOR_A_HISTORY);
  });
});
