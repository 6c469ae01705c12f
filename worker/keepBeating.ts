import { Context } from '@temporalio/activity';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';

/** So often within the time in which the engine expects a sign of life: one that comes late costs nothing. */
const BEATS_IN_TIME = 4;

/**
 * Says that an activity is still at work, for each that its workflow gave a heartbeat time-out. When its process dies,
 * the engine has it done elsewhere after that time, and does not wait as long as the activity may take.
 */
export const keepBeating: ActivityInterceptorsFactory = ({ info }) => ({
  inbound: {
    async execute(input, next) {
      const { heartbeatTimeoutMs } = info;
      if (heartbeatTimeoutMs === undefined) return await next(input);
      const context = Context.current();
      const beating = setInterval(() => context.heartbeat(), heartbeatTimeoutMs / BEATS_IN_TIME);
      try {
        return await next(input);
      } finally {
        clearInterval(beating);
      }
    },
  },
});
