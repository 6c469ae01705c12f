import type { createApplyCommand } from './applyCommand.ts';
import type { createReadFacts } from './readFacts.ts';
import type { createRemind } from './remind.ts';

/** What the workflow of a GPMI has done outside itself. */
export type GpmiActivities = {
  applyCommand: ReturnType<typeof createApplyCommand>;
  readFacts: ReturnType<typeof createReadFacts>;
  remind: ReturnType<typeof createRemind>;
};
