import { TestWorkflowEnvironment } from '@temporalio/testing';
import { brusselsDay } from '../../domain/calendar/brussels.ts';
import type { Clock } from '../../domain/calendar/clock.ts';
import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import { registerSearchAttributes } from '../../worker/registerSearchAttributes.ts';
import { fromEnvironment } from './fromEnvironment.ts';

/** Temporal's time-skipping server with a clock that reads its time: days pass in moments. */
export async function startTimeSkipping() {
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: fromEnvironment('TEMPORAL_TEST_SERVER') } },
  });
  await registerSearchAttributes(environment.connection);
  let at = new Date(await environment.currentTimeMs());
  const clock: Clock = { now: () => at };
  return {
    clock,
    engine: { connection: environment.connection, nativeConnection: environment.nativeConnection },
    today: (): PlainDate => brusselsDay(at),
    /** Lets so much time pass; what is due in it is done on the way. */
    pass: async (time: string): Promise<void> => {
      await environment.sleep(time);
      at = new Date(await environment.currentTimeMs());
    },
    stop: async (): Promise<void> => {
      await environment.teardown();
    },
  };
}
