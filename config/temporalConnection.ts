import type { Config } from './config.ts';

/** How to reach the engine: the same for the client and for the worker. */
export const connectionOptions = ({
  TEMPORAL_ADDRESS,
  TEMPORAL_TLS,
  TEMPORAL_API_KEY,
}: Pick<Config, 'TEMPORAL_ADDRESS' | 'TEMPORAL_TLS' | 'TEMPORAL_API_KEY'>) => ({
  address: TEMPORAL_ADDRESS,
  ...(TEMPORAL_TLS ? { tls: true } : {}),
  ...(TEMPORAL_API_KEY === undefined ? {} : { apiKey: TEMPORAL_API_KEY }),
});
