/** NL nummer: two whole numbers, major for the GPMI and minor for its version (R067–R070). 1.10 follows 1.9 (A24). */
export type GpmiNumber = { major: number; minor: number };

const FIRST_MINOR = 0;

/** The number as it is shown and printed. */
export const formatNumber = ({ major, minor }: GpmiNumber): string => `${String(major)}.${String(minor)}`;

/** The number of a new GPMI (R068). `lastGivenMajor` counts deleted ones too: a number is never given twice (A24). */
export const nextGpmiNumber = (lastGivenMajor: number): GpmiNumber => ({
  major: lastGivenMajor + 1,
  minor: FIRST_MINOR,
});

/** True for 1.0, with which everything begins; every later number changes or follows a contract that was there. */
export const isFirstNumber = ({ major, minor }: GpmiNumber): boolean => major === 1 && minor === FIRST_MINOR;

/** The number of a new version (R069); `lastGivenMinor` counts deleted ones too (A23). */
export const nextVersionNumber = (major: number, lastGivenMinor: number): GpmiNumber => ({
  major,
  minor: lastGivenMinor + 1,
});

/** Sorts by number, not by text. */
export const compareNumbers = (one: GpmiNumber, other: GpmiNumber): number =>
  one.major - other.major || one.minor - other.minor;
