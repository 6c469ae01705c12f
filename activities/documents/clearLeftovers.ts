import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killProcessesNaming } from './killProcesses.ts';

/** Longer than any conversion may take: what is older belongs to nobody any more. */
const LEFT_BEHIND_AFTER_MS = 15 * 60_000;

/** What conversions call their folders. */
export const FOLDER_PREFIX = 'gpmi-pdf-';

/**
 * Removes what a worker left behind that was killed during a conversion: its folder holds a document of a person, and
 * its LibreOffice may still run. `now` in milliseconds; folders of conversions under way are younger and stay.
 */
export async function clearLeftovers(now: number, temporaryFolder = tmpdir()): Promise<void> {
  for (const name of await readdir(temporaryFolder)) {
    if (!name.startsWith(FOLDER_PREFIX)) continue;
    const folder = join(temporaryFolder, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs < LEFT_BEHIND_AFTER_MS) continue;
    await killProcessesNaming(name, Promise.resolve());
    await rm(folder, { recursive: true, force: true });
  }
}
