import type { Refusal } from '../refusal.ts';
import type { IncomePeriodDetails } from './incomePeriod.ts';
import { overlapOf } from './overlapOf.ts';

/**
 * Why a period does not fit into the income history beside the others; undefined when it does. Periods of one kind
 * cannot overlap: the day on which the integration income stopped would have two answers (R164). Different kinds may, as
 * a wage with its supplement does (R226).
 */
export function periodRefusal(
  period: IncomePeriodDetails,
  others: readonly IncomePeriodDetails[],
): Refusal | undefined {
  const { kind, fromOn, lastOn } = period;
  if (lastOn !== null && lastOn < fromOn) return { code: 'lastDayBeforeFirst', fromOn };
  const [overlap] = others
    .filter((other) => other.kind === kind)
    .flatMap((other) => overlapOf(period, other) ?? [])
    .sort((one, other) => one.fromOn.localeCompare(other.fromOn));
  return overlap === undefined ? undefined : { code: 'periodsOverlap', ...overlap };
}
