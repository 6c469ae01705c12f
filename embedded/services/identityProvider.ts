import path from 'node:path';
import { answersHttp } from './answers.ts';
import { Service } from './service.ts';

export type IdentityProviderOptions = {
  port: number;
  /** The page at /api/docs logs in through here. */
  apiPort: number;
  dataDir: string;
  logFile: string;
};

export type IdentityProvider = Service & { issuer: string };

/** The embedded OpenID provider, in a process of its own. It listens on this machine only. */
export function createIdentityProvider(options: IdentityProviderOptions): IdentityProvider {
  const { port, apiPort, dataDir, logFile } = options;
  const issuer = `http://127.0.0.1:${port}`;
  const main = path.join(import.meta.dirname, '..', 'identityProvider', 'main.ts');
  const handle = new Service({
    name: 'identity provider',
    command: process.execPath,
    args: [main, JSON.stringify({ port, apiPort, dataDir })],
    logFile,
    isOurs: true,
    isReady: () => answersHttp(`${issuer}/.well-known/openid-configuration`),
  });
  return Object.assign(handle, { issuer });
}
