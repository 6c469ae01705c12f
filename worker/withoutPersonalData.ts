import { ApplicationFailure, CancelledFailure } from '@temporalio/activity';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import type { Logger } from '../config/logger.ts';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/**
 * A failure travels into the history of a workflow and into logs, and a driver's message can quote the value that it
 * stumbled over. So only what our own activities said on purpose goes through; anything else becomes its name and code.
 */
export const withoutPersonalData =
  (logger: Logger): ActivityInterceptorsFactory =>
  ({ info }) => ({
    inbound: {
      async execute(input, next) {
        try {
          return await next(input);
        } catch (error) {
          if (error instanceof ApplicationFailure || error instanceof CancelledFailure) throw error;
          const name = error instanceof Error ? error.name : 'unknown';
          const code = codeOf(error);
          logger.warn({ activity: info.activityType, attempt: info.attempt, error: name, code }, 'activity failed');
          throw ApplicationFailure.retryable(code === undefined ? name : `${name} ${code}`, name);
        }
      },
    },
  });
