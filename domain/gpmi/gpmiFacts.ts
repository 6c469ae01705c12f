import type { PlainDate } from '../calendar/plainDate.ts';
import type { EvaluationFacts } from '../evaluation/evaluationFacts.ts';
import type { Deadline } from './deadline.ts';
import type { EndReason } from './endReason.ts';
import type { GpmiStatus } from './gpmiStatus.ts';

/** What the process must know of one version. Days and codes only: this travels through the workflow's history. */
export type VersionFacts = {
  versionId: string;
  minor: number;
  status: GpmiStatus;
  /** null while in progress. */
  validatedOn: PlainDate | null;
  /** The first day of the contract; null while in progress. */
  beginOn: PlainDate | null;
  /** The last day of the contract (the sentinel for an open end); null while in progress. */
  endOn: PlainDate | null;
  /** null until the contract was handed over; cleared when the validation is cancelled (A04, A67). */
  presentedOn: PlainDate | null;
  /** null until signed. */
  signedOn: PlainDate | null;
  /** An evaluation was added once, also when it was deleted again: the lock on un-signing is permanent (A22). */
  hadEvaluation: boolean;
  /** A newer version was started once, also when it was deleted again (R103, A22). */
  hadNewerVersion: boolean;
};

/**
 * What the process must know of one GPMI (one major number with all its versions). No personal data: everything here
 * ends up in the history of a workflow.
 */
export type GpmiFacts = {
  ocmwId: string;
  gpmiId: string;
  major: number;
  /** Counts committed changes of these facts; the higher one is the later truth. Draft saves leave it alone. */
  revision: number;
  /** The decision whose three months this GPMI's first signature ends (A53); null when no such limit runs. */
  decidedOn: PlainDate | null;
  /** The highest minor number ever given out, of deleted versions too (A23). */
  lastMinor: number;
  versions: Record<string, VersionFacts>;
  evaluations: Record<string, EvaluationFacts>;
  /** The day on which it ended, and why; null while it runs (A59). It is no fourth status. */
  endedOn: PlainDate | null;
  endReason: EndReason | null;
  /** From this day a GPMI with a higher number is in force instead (A26, A60); null when none is. */
  silencedFrom: PlainDate | null;
  /** What is still to come, the next first. */
  deadlines: Deadline[];
  /** Nothing more will happen: deleted, or ended long enough ago (A59). */
  isClosed: boolean;
};

/** The versions in the order of their numbers. */
export const versionsInOrder = (facts: GpmiFacts): VersionFacts[] =>
  Object.values(facts.versions).sort((one, other) => one.minor - other.minor);

/** The version that a new one may be made from (R104). */
export const isLatest = (facts: GpmiFacts, version: VersionFacts): boolean =>
  versionsInOrder(facts).at(-1)?.versionId === version.versionId;

/** The day of the first signature of this GPMI, from which its contract years run (A05); null when never signed. */
export const firstSignedOn = (facts: GpmiFacts): PlainDate | null =>
  versionsInOrder(facts).find((version) => version.signedOn !== null)?.signedOn ?? null;

/** The same facts with one version changed. */
export const withVersion = (facts: GpmiFacts, version: VersionFacts): GpmiFacts => ({
  ...facts,
  versions: { ...facts.versions, [version.versionId]: version },
});

/** What facts that an older program wrote do not say yet: it came later, and nothing of it had happened. */
const LATER_FACTS = { lastMinor: 0, evaluations: {}, endedOn: null, endReason: null, silencedFrom: null };

/** Facts as a workflow that began under an older program hands them on. */
export const completeFacts = (facts: GpmiFacts): GpmiFacts => ({ ...LATER_FACTS, ...facts });
