import { mkdirSync, mkdtempSync, readdirSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { clearLeftovers } from '../../activities/documents/clearLeftovers.ts';

it('removes what a killed worker left behind, and nothing that is under way or of others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gpmi-leftovers-'));
  const now = 1_800_000_000_000;
  const made = (name: string, minutesAgo: number) => {
    mkdirSync(join(folder, name));
    const at = new Date(now - minutesAgo * 60_000);
    utimesSync(join(folder, name), at, at);
  };
  made('gpmi-pdf-old', 16);
  made('gpmi-pdf-under-way', 1);
  made('somebody-else', 600);
  await clearLeftovers(now, folder);
  expect(readdirSync(folder).sort()).toEqual(['gpmi-pdf-under-way', 'somebody-else']);
});
