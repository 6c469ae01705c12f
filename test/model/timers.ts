import { createRemind } from '../../activities/gpmi/remind.ts';
import type { World } from './ask.ts';
import type { Ids } from './callOf.ts';
import { readFacts } from './compare.ts';
import type { Day } from './days.ts';

/**
 * Does what the timers of the workflows do when a day comes: the same activity, for the same deadline. The days of this
 * test are not those of the engine, whose timers sleep for years. Answers the GPMIs of which something came.
 */
export function createTimers(world: World, ids: Ids): (today: Day) => Promise<string[]> {
  const { service } = world;
  const remind = createRemind({ inTenant: service.inTenant });
  return async (today) => {
    const concerned = new Set<string>();
    for (;;) {
      const facts = await readFacts(service, ids);
      const due = facts.flatMap(({ gpmiId, major, deadlines: [next] }) =>
        next !== undefined && next.remindOn <= today ? [{ gpmiId, major, key: next.key }] : [],
      );
      if (due.length === 0) return [...concerned];
      for (const { gpmiId, major, key } of due) {
        await service.engine.refresh(await remind(service.ocmwId, gpmiId, key));
        concerned.add(String(major));
      }
    }
  };
}
