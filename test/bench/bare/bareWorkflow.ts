import { condition, defineSignal, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import { Mutex } from 'async-mutex';
import type { BareActivities } from './bareActivities.ts';

export const bareUpdate = defineUpdate<number, [number]>('bare');
export const endSignal = defineSignal('end');

const { small } = proxyActivities<BareActivities>({ startToCloseTimeout: '10 seconds' });

/** The reference: the shape of a GPMI's workflow (update, validator, lock, one activity) with nothing in it. */
export async function bareWorkflow(): Promise<void> {
  let isEnded = false;
  const lock = new Mutex();
  setHandler(endSignal, () => void (isEnded = true));
  setHandler(bareUpdate, (value: number) => lock.runExclusive(() => small(value)), {
    validator: (_value: number) => undefined,
  });
  await condition(() => isEnded);
}
