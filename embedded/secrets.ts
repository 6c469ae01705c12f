import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What must be the same at every start, made once for each data folder. None of it leaves the machine. */
const Secrets = z.object({
  /** Names this data folder, also when part of it must lie elsewhere. */
  id: z.string(),
  postgres: z.string(),
  owner: z.string(),
  app: z.string(),
  system: z.string(),
  registerNumberKey: z.string(),
});
export type Secrets = z.infer<typeof Secrets>;

/** Reads the secrets of a data folder, making them at the first start (readable by the owner only). */
export function readSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, JSON.stringify(newSecrets(), null, 2), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const result = Secrets.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  throw new Error(`${file} cannot be used: ${z.prettifyError(result.error)}\nRemove ${dataDir} to begin anew.`);
}

function newSecrets(): Secrets {
  const password = () => randomBytes(24).toString('base64url');
  return {
    id: randomUUID(),
    postgres: password(),
    owner: password(),
    app: password(),
    system: password(),
    registerNumberKey: randomBytes(32).toString('base64'),
  };
}
