import { pino, type Logger } from 'pino';
import type { Config } from './config.ts';

export type { Logger } from 'pino';

/** One JSON line per event. What is logged is codes and ids, never a value of a person: no bodies, no parameters. */
export const createLogger = (name: string, { LOG_LEVEL }: Pick<Config, 'LOG_LEVEL'>): Logger =>
  pino({ name, level: LOG_LEVEL, base: { name } });
