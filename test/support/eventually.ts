import { setImmediate } from 'node:timers/promises';

const GIVE_UP_MS = 15_000;

/** Repeats an expectation until it holds; what the last try missed is the failure. */
export async function eventually(expectation: () => Promise<void>, giveUpMs = GIVE_UP_MS): Promise<void> {
  const giveUpAt = performance.now() + giveUpMs;
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
