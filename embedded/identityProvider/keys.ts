import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { JWK } from 'oidc-provider';

export type Keys = { signing: JWK; cookies: string[] };

/** The keys of the embedded identity provider, made once and kept, so that a token outlives a restart. */
export function readKeys(dataDir: string): Keys {
  const file = path.join(dataDir, 'identity-provider-keys.json');
  mkdirSync(dataDir, { recursive: true });
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const keys = newKeys();
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

function newKeys(): Keys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signing = privateKey.export({ format: 'jwk' }) as JWK;
  return {
    signing: { ...signing, use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') },
    cookies: [randomBytes(32).toString('base64url')],
  };
}
