import { daysAfter, daysBetween, monthsAfter, type Day } from './days.ts';
import { latestOf, type CaseFile, type Evaluation, type Gpmi, type Version, type Written } from './state.ts';

const FULL_DAYS_TO_THINK = 5;
const MONTHS_TO_CONCLUDE = 3;
const MONTHS_TO_COMPLETE = 6;
const OUTSIDE_PERSONS_AT_MOST = 3;
/** Two ways to write "no end" as a day (A01). */
const NO_END: readonly Day[] = ['2099-12-21', '2099-12-31'];

/** True when there is such a border, and the day lies before it. */
export const isBefore = (day: Day, border: Day | null): boolean => border !== null && day < border;

/** From D+6 (R212, A03). */
export const firstDayToSign = (presentedOn: Day): Day => daysAfter(presentedOn, FULL_DAYS_TO_THINK + 1);

/** The last day of the contract; null when it has none, or none was written. */
export const lastDayOf = ({ end }: Written): Day | null => (end === null || NO_END.includes(end) ? null : end);

export const isOpenEnd = ({ end, hasOpenEnd }: Written): boolean =>
  hasOpenEnd || (end !== null && NO_END.includes(end));

const outsidePersons = ({ signers, organisation }: Written): number => signers + (organisation === 'none' ? 0 : 1);

/** What is not even saved: too many persons (R056, R043), an end before the begin (A33). */
export function isImpossible(written: Written): boolean {
  const lastDay = lastDayOf(written);
  const isBackwards = lastDay !== null && isBefore(lastDay, written.beginOn);
  return isBackwards || outsidePersons(written) > OUTSIDE_PERSONS_AT_MOST;
}

/** What can be validated (A32, A29, R209). */
export const isComplete = (written: Written, today: Day): boolean =>
  written.beginOn !== null &&
  (written.hasOpenEnd || written.end !== null) &&
  written.manager !== null &&
  written.managerSigns &&
  written.analysedOn !== null &&
  written.analysedOn <= today &&
  written.hasSteps &&
  written.organisation !== 'doesNotSign';

const hasBegun = ({ signedOn, written }: Version, today: Day): boolean =>
  signedOn !== null && written.beginOn !== null && written.beginOn <= today;

/** The latest signed version, already begun, of the highest GPMI that has such a one and has not ended (A26, A60). */
export function inForce({ gpmis }: CaseFile, today: Day): { gpmi: Gpmi; version: Version } | null {
  for (const gpmi of [...gpmis].reverse()) {
    const version = gpmi.versions.filter((one) => hasBegun(one, today)).at(-1);
    if (gpmi.endedOn === null && version !== undefined) return { gpmi, version };
  }
  return null;
}

/** True when a later version of the same GPMI has taken its place. */
const isReplaced = (gpmi: Gpmi, version: Version, today: Day): boolean =>
  gpmi.versions.some((other) => other.minor > version.minor && hasBegun(other, today));

/**
 * The version that new evaluations belong to: the one in force (A68); after the end the one that was, so that what is
 * open can be completed (A59).
 */
function isEvaluated(file: CaseFile, gpmi: Gpmi, version: Version, today: Day): boolean {
  if (gpmi.endedOn !== null) return hasBegun(version, today) && !isReplaced(gpmi, version, today);
  return inForce(file, today)?.version === version;
}

/** What a status offers (2.7, R077, R084, R097–R101). */
const OFFERED: Record<Version['status'], readonly string[]> = {
  inProgress: ['consult', 'edit', 'validate', 'deleteDraft'],
  toSign: ['consult', 'printContract', 'cancelValidation', 'present', 'markSigned'],
  signed: ['consult', 'printContract', 'markUnsigned', 'startNewVersion', 'addEvaluation', 'endGpmi'],
};
/** What is left when a GPMI is closed (A59). */
const LOOKS: readonly string[] = ['consult', 'printContract'];
/** What is left when it has ended: going back, and completing evaluations (A59). */
const AFTER_THE_END: readonly string[] = [...LOOKS, 'deleteDraft', 'cancelValidation', 'addEvaluation'];

/** What may be done with a version, for whoever has all functions. */
export function actionsOf(file: CaseFile, gpmi: Gpmi, version: Version, today: Day): string[] {
  const { status, hadEvaluation, hadNewerVersion } = version;
  const isWithheld: Record<string, boolean> = {
    markUnsigned: hadEvaluation || hadNewerVersion, // R103, R111, A22
    startNewVersion: latestOf(gpmi) !== version, // R104
    addEvaluation: !isEvaluated(file, gpmi, version, today),
    endGpmi: isReplaced(gpmi, version, today),
  };
  return OFFERED[status]
    .filter((action) => isWithheld[action] !== true)
    .filter((action) => !gpmi.isClosed || LOOKS.includes(action))
    .filter((action) => gpmi.endedOn === null || AFTER_THE_END.includes(action))
    .sort();
}

/** What may be done with an evaluation (2.7, R116–R120). */
export function evaluationActionsOf({ isClosed }: Gpmi, { status }: Evaluation): string[] {
  const isDraft = status === 'draft';
  const offered: Record<string, boolean> = {
    consultEvaluation: true,
    editEvaluation: isDraft && !isClosed,
    askFeedback: isDraft && !isClosed,
    validateEvaluation: isDraft && !isClosed,
    deleteEvaluation: !isClosed,
    printEvaluation: !isDraft,
  };
  return Object.keys(offered)
    .filter((action) => offered[action])
    .sort();
}

/** The first signature of a GPMI (A05). */
export const firstSigned = ({ versions }: Gpmi): Version | undefined =>
  versions.find(({ signedOn }) => signedOn !== null);

/** The GPMI that was signed first after the decision: it answers the obligation (A53). */
function answering({ decidedOn, gpmis }: CaseFile): Gpmi | undefined {
  if (decidedOn === null) return undefined;
  const signed = gpmis.flatMap((gpmi) => {
    const signedOn = firstSigned(gpmi)?.signedOn;
    return signedOn == null || signedOn < decidedOn ? [] : [{ gpmi, signedOn }];
  });
  return signed.sort((one, other) => one.signedOn.localeCompare(other.signedOn))[0]?.gpmi;
}

/** By how many days a first signature of this GPMI on this day is too late; 0 when no limit runs for it (A53, R224). */
export function daysLate(file: CaseFile, gpmi: Gpmi, signedOn: Day): number {
  const answer = answering(file);
  if (file.decidedOn === null || (answer !== undefined && answer !== gpmi)) return 0;
  return Math.max(0, daysBetween(monthsAfter(file.decidedOn, MONTHS_TO_CONCLUDE), signedOn));
}

/** A day on which something happens by itself. */
export type Due = { kind: 'signaturePossible' | 'endsByItself' | 'closes'; dueOn: Day; remindOn: Day };

/** The days that are still to come of a GPMI, the next first. */
export function daysToCome(gpmi: Gpmi): Due[] {
  const { endedOn, isClosed, versions } = gpmi;
  if (isClosed) return [];
  if (endedOn !== null) {
    const lastDay = monthsAfter(endedOn, MONTHS_TO_COMPLETE);
    return [{ kind: 'closes', dueOn: lastDay, remindOn: daysAfter(lastDay, 1) }];
  }
  const days = versions.flatMap((version): Due[] => {
    if (version.status !== 'toSign' || version.presentedOn === null) return [];
    const dueOn = firstDayToSign(version.presentedOn);
    return version.told.includes(dueOn) ? [] : [{ kind: 'signaturePossible', dueOn, remindOn: dueOn }];
  });
  const latest = latestOf(gpmi);
  const lastDay = latest?.status === 'signed' ? lastDayOf(latest.written) : null;
  if (lastDay !== null) {
    const dueOn = daysAfter(lastDay, 1);
    days.push({ kind: 'endsByItself', dueOn, remindOn: dueOn });
  }
  return days.sort((one, other) => one.remindOn.localeCompare(other.remindOn));
}
