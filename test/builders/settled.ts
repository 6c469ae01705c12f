import { deadlinesOf } from '../../domain/gpmi/deadlines.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { silencedFrom } from '../../domain/gpmi/inForce.ts';

/** All GPMIs of one person as the transaction leaves them that changed one of them. */
export const settled = (all: readonly GpmiFacts[]): GpmiFacts[] =>
  all.map((facts) => {
    const one = { ...facts, silencedFrom: silencedFrom(facts.gpmiId, all) };
    return { ...one, deadlines: deadlinesOf(one) };
  });
