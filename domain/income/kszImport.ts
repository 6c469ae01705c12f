import type { IncomePeriod, IncomePeriodDetails } from './incomePeriod.ts';
import { periodRefusal } from './periodRefusal.ts';

/** What an import does to the income history of a file. */
export type KszImport = {
  added: IncomePeriodDetails[];
  /** The periods of an earlier import that now end on another day, or are another job. */
  changed: IncomePeriod[];
  /** Those of an earlier import that are no longer given. */
  removed: IncomePeriod[];
  /** What was given and does not fit beside what a caseworker entered, or beside what else was given. */
  skipped: IncomePeriodDetails[];
};

/** The same period, perhaps known better by now: periods of one kind that begin on the same day. */
const isSame = (one: IncomePeriodDetails, other: IncomePeriodDetails): boolean =>
  one.kind === other.kind && one.fromOn === other.fromOn;

const isChanged = (one: IncomePeriodDetails, other: IncomePeriodDetails): boolean =>
  one.measure !== other.measure || one.lastOn !== other.lastOn;

/**
 * Brings the imported part of an income history to what the Crossroads Bank says now. What a caseworker entered is kept
 * as it is and goes before (A47); importing the same answer again changes nothing.
 */
export function kszImport(existing: readonly IncomePeriod[], given: readonly IncomePeriodDetails[]): KszImport {
  const entered = existing.filter(({ source }) => source === 'entered');
  const imported = existing.filter(({ source }) => source === 'ksz');
  const fitting: IncomePeriodDetails[] = [];
  const skipped: IncomePeriodDetails[] = [];
  for (const period of given) {
    const fits = periodRefusal(period, [...entered, ...fitting]) === undefined;
    (fits ? fitting : skipped).push(period);
  }
  return {
    added: fitting.filter((period) => !imported.some((one) => isSame(one, period))),
    changed: imported.flatMap((one) => {
      const now = fitting.find((period) => isSame(one, period));
      return now !== undefined && isChanged(one, now) ? [{ ...one, ...now }] : [];
    }),
    removed: imported.filter((one) => !fitting.some((period) => isSame(one, period))),
    skipped,
  };
}
