import type { PlainDate } from '../calendar/plainDate.ts';
import { versionsInOrder, type GpmiFacts, type VersionFacts } from './gpmiFacts.ts';

/** True when it is signed and its first day is still to come: it is not in force yet (A26). */
export const isStillToCome = ({ signedOn, beginOn }: VersionFacts, today: PlainDate): boolean =>
  signedOn !== null && beginOn !== null && beginOn > today;

const hasBegun = (version: VersionFacts, today: PlainDate): boolean =>
  version.signedOn !== null && !isStillToCome(version, today);

/** True from the day on which a GPMI with a higher number is in force (A26, A60). */
export const isSilenced = ({ endedOn, silencedFrom }: GpmiFacts, today: PlainDate): boolean =>
  endedOn === null && silencedFrom !== null && silencedFrom <= today;

/** True when a later version of the same GPMI is signed and has begun: that one is evaluated, and ended (A68). */
export const isOlderSigned = (facts: GpmiFacts, version: VersionFacts, today: PlainDate): boolean =>
  versionsInOrder(facts).some((other) => other.minor > version.minor && hasBegun(other, today));

/**
 * The version whose contract holds on a day: the latest signed one that has begun, of a GPMI that has not ended and that
 * no higher number has replaced (A26, A27); null when none does.
 */
export function versionInForce(facts: GpmiFacts, today: PlainDate): VersionFacts | null {
  if (facts.endedOn !== null || isSilenced(facts, today)) return null;
  return versionsInOrder(facts).findLast((version) => hasBegun(version, today)) ?? null;
}

/** The first day on which a version of this GPMI is in force; null while it has none, or when it has ended. */
function firstInForce({ versions, endedOn }: GpmiFacts): PlainDate | null {
  if (endedOn !== null) return null;
  const begins = Object.values(versions).flatMap(({ signedOn, beginOn }) =>
    signedOn === null ? [] : [beginOn ?? signedOn],
  );
  return begins.sort()[0] ?? null;
}

/**
 * From which day each GPMI of a person is replaced by one with a higher number (A60). Signing 2.0 silences 1.x from the
 * day on which 2.0 begins; taking that signature back, or the end of 2.0, wakes it again.
 */
export function silencedFrom(gpmiId: string, all: readonly GpmiFacts[]): PlainDate | null {
  const major = all.find((one) => one.gpmiId === gpmiId)?.major ?? 0;
  const begins = all.filter((one) => one.major > major).flatMap((one) => firstInForce(one) ?? []);
  return begins.sort()[0] ?? null;
}
