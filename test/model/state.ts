import type { Day } from './days.ts';

/** Anke and Sofie work at the centre, Sofie as supervisor; Claire works at the other one. */
export type Person = 'anke' | 'sofie' | 'claire';
export type Colleague = 'anke' | 'bram' | 'sofie';
export type Language = 'nl' | 'fr';

/** What a caseworker wrote into a version, as far as it decides anything. */
export type Written = {
  beginOn: Day | null;
  end: Day | null;
  /** The tick "open end" (C03). */
  hasOpenEnd: boolean;
  manager: Colleague | null;
  managerSigns: boolean;
  analysedOn: Day | null;
  hasSteps: boolean;
  /** Persons from outside who sign for themselves. */
  signers: number;
  /** An organisation that takes part must sign too (R209). */
  organisation: 'none' | 'takesPart' | 'doesNotSign';
};

/** What a caseworker wrote into an evaluation. */
export type WrittenEvaluation = {
  heldOn: Day | null;
  contact: 'homeVisit' | 'telephone' | null;
  hasResult: boolean;
  /** It speaks of a goal that the version does not have (R155). */
  isOfUnknownGoal: boolean;
};

export type Version = {
  minor: number;
  status: 'inProgress' | 'toSign' | 'signed';
  /** Counts its saves and its own steps. */
  revision: number;
  written: Written;
  validatedOn: Day | null;
  presentedOn: Day | null;
  signedOn: Day | null;
  hadEvaluation: boolean;
  hadNewerVersion: boolean;
  /** The revision that was validated last: its papers are named after it. */
  validatedRevision: number;
  papers: { language: Language; madeOn: Day }[];
  /** First days to sign of which somebody was told: the same one is told once (A62). */
  told: Day[];
  /** Saves that have their line in the timeline: of the version itself, or of an evaluation of it. */
  saves: { of: string; who: Person; on: Day }[];
};

export type Evaluation = {
  name: string;
  minor: number;
  status: 'draft' | 'validated';
  revision: number;
  written: WrittenEvaluation;
};

export type Event = { event: string; number: string; who: Person | null };

export type EndReason = 'agreement' | 'other' | 'endDate';

export type Gpmi = {
  major: number;
  /** As it was last seen: it counts what is committed of the process. */
  revision: number;
  /** The highest minor number that was ever given (A23). */
  lastMinor: number;
  versions: Version[];
  evaluations: Evaluation[];
  evaluationsMade: number;
  endedOn: Day | null;
  endReason: EndReason | null;
  isClosed: boolean;
  responsible: Colleague;
  events: Event[];
};

export type CaseFile = {
  /** The day of the decision that grants the integration income; null when none does. */
  decidedOn: Day | null;
  lastMajor: number;
  gpmis: Gpmi[];
  /** Names of what was deleted: nobody finds it again. */
  gone: { versions: string[]; evaluations: string[] };
};

export const EMPTY_FILE: CaseFile = {
  decidedOn: null,
  lastMajor: 0,
  gpmis: [],
  gone: { versions: [], evaluations: [] },
};

export const BLANK: Written = {
  beginOn: null,
  end: null,
  hasOpenEnd: false,
  manager: null,
  managerSigns: false,
  analysedOn: null,
  hasSteps: false,
  signers: 0,
  organisation: 'none',
};

/** A version as it begins: in progress, whatever it is a copy of (A28). */
export const newVersion = (minor: number, written: Written): Version => ({
  minor,
  status: 'inProgress',
  revision: 1,
  written: { ...written },
  validatedOn: null,
  presentedOn: null,
  signedOn: null,
  hadEvaluation: false,
  hadNewerVersion: false,
  validatedRevision: 0,
  papers: [],
  told: [],
  saves: [],
});

export const versionName = ({ major }: Pick<Gpmi, 'major'>, { minor }: Pick<Version, 'minor'>): string =>
  `${String(major)}.${String(minor)}`;

export const gpmiName = ({ major }: Pick<Gpmi, 'major'>): string => String(major);

export const latestOf = ({ versions }: Gpmi): Version | undefined => versions.at(-1);

export const latestSigned = ({ versions }: Gpmi): Version | undefined =>
  versions.filter(({ status }) => status === 'signed').at(-1);

export function findVersion(file: CaseFile, name: string): { gpmi: Gpmi; version: Version } | undefined {
  return file.gpmis
    .flatMap((gpmi) => gpmi.versions.map((version) => ({ gpmi, version })))
    .find(({ gpmi, version }) => versionName(gpmi, version) === name);
}

export function findEvaluation(
  file: CaseFile,
  name: string,
): { gpmi: Gpmi; version: Version; evaluation: Evaluation } | undefined {
  for (const gpmi of file.gpmis) {
    const evaluation = gpmi.evaluations.find((one) => one.name === name);
    const version = gpmi.versions.find(({ minor }) => minor === evaluation?.minor);
    if (evaluation !== undefined && version !== undefined) return { gpmi, version, evaluation };
  }
  return undefined;
}
