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

/** gRPC would wait longer after every failure, up to two minutes: a command must find an engine that is back at once. */
const RECONNECT = { 'grpc.initial_reconnect_backoff_ms': 500, 'grpc.max_reconnect_backoff_ms': 1000 };

/** The same for the client's own connection, which looks for an engine that was away every second. */
export const clientConnectionOptions = (config: Parameters<typeof connectionOptions>[0]) => ({
  ...connectionOptions(config),
  channelArgs: RECONNECT,
});
