import type { PlainDate } from '../calendar/plainDate.ts';
import type { IncomePeriodDetails } from './incomePeriod.ts';

export type Days = Pick<IncomePeriodDetails, 'fromOn' | 'lastOn'>;

/** The earlier of two last days; null, which is no end, is later than every day. */
function earlier(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** The days that two periods share, both ends counted; null when they share none. */
export function overlapOf(one: Days, other: Days): Days | null {
  const fromOn = one.fromOn > other.fromOn ? one.fromOn : other.fromOn;
  const lastOn = earlier(one.lastOn, other.lastOn);
  return lastOn !== null && lastOn < fromOn ? null : { fromOn, lastOn };
}
