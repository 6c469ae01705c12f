import { setImmediate } from 'node:timers/promises';

const GIVE_UP_MS = 15_000;

/** Repeats an expectation until it holds; what the last try missed is the failure. */
export async function eventually(expectation: () => Promise<void>): Promise<void> {
  const giveUpAt = performance.now() + GIVE_UP_MS;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (performance.now() > giveUpAt) throw error;
      await setImmediate();
    }
  }
}
