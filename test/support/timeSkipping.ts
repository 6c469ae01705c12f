import { TestWorkflowEnvironment } from '@temporalio/testing';
import { brusselsDay, brusselsMidnight } from '../../domain/calendar/brussels.ts';
import type { Clock } from '../../domain/calendar/clock.ts';
import { addDays, type PlainDate } from '../../domain/calendar/plainDate.ts';
import { registerSearchAttributes } from '../../worker/registerSearchAttributes.ts';
import { fromEnvironment } from './fromEnvironment.ts';

const NOON_MS = 12 * 3_600_000;

/** Temporal's time-skipping server with a clock that reads its time: days pass in moments. */
export async function startTimeSkipping() {
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: fromEnvironment('TEMPORAL_TEST_SERVER') } },
  });
  await registerSearchAttributes(environment.connection);
  let at = new Date(await environment.currentTimeMs());
  const clock: Clock = { now: () => at };
  const pass = async (time: string | number): Promise<void> => {
    await environment.sleep(time);
    at = new Date(await environment.currentTimeMs());
  };
  const today = (): PlainDate => brusselsDay(at);
  return {
    clock,
    engine: { connection: environment.connection, nativeConnection: environment.nativeConnection },
    today,
    /** Lets so much time pass; what is due in it is done on the way. */
    pass,
    /** The same in days, up to noon of the last of them: no change of the clocks makes it another day. */
    passDays: async (days: number): Promise<void> => {
      const noon = brusselsMidnight(addDays(today(), days)).getTime() + NOON_MS;
      await pass(noon - at.getTime());
    },
    stop: async (): Promise<void> => {
      await environment.teardown();
    },
  };
}
