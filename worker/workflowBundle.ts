import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Changes with every file that can end up in the bundle. */
function sourcesHash(): string {
  const files = [...globSync('{domain,workflows}/**/*.ts', { cwd: ROOT }), 'package-lock.json'].sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * The workflows as one file for the sandbox. Built once per state of the sources and kept in the cache folder, so
 * that a restart, and each test, does not build it again.
 */
export async function workflowBundle(cacheFolder: string): Promise<{ codePath: string }> {
  const codePath = join(cacheFolder, `workflows-${sourcesHash()}.js`);
  if (existsSync(codePath)) return { codePath };
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(ROOT, 'workflows/index.ts'),
    logger: new DefaultLogger('WARN'),
  });
  mkdirSync(cacheFolder, { recursive: true });
  // Written aside and renamed: a second process must not read half a file.
  const aside = `${codePath}.${String(process.pid)}`;
  writeFileSync(aside, code);
  renameSync(aside, codePath);
  return { codePath };
}
