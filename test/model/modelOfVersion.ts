import type { VersionCommand } from './command.ts';
import type { Day } from './days.ts';
import { addEvaluation } from './modelOfGpmi.ts';
import { actionsOf, daysLate, firstDayToSign, firstSigned, isBefore, isComplete } from './rules.ts';
import { isImpossible, lastDayOf } from './rules.ts';
import { newVersion, versionName, type Version } from './state.ts';
import { moved, tellSaved, unless, type Obstacles, type Problem, type VersionStep } from './steps.ts';

type Of<Does extends VersionCommand['does']> = Extract<VersionCommand, { does: Does }>;
type Change = Partial<Version>;

const notOffered = ({ file, gpmi, version, today }: VersionStep, action: string): Obstacles => ({
  actionNotAvailable: !actionsOf(file, gpmi, version, today).includes(action),
});

const unconfirmed = ({ confirm }: VersionCommand): Obstacles => ({ confirmationMissing: !confirm });

/** A step of the version itself. */
function becomes(step: VersionStep, event: string, change: Change): void {
  Object.assign(step.version, change);
  step.version.revision += 1;
  moved(step, event);
}

function save(step: VersionStep, { written }: Of<'save'>): Problem | null {
  const { gpmi, version } = step;
  return unless({ ...notOffered(step, 'edit'), contentRefused: isImpossible(written) }, () => {
    const { manager } = written;
    // A new manager gets the work; a save that names the same one leaves it with whoever has it (A63).
    if (manager !== null && manager !== version.written.manager) gpmi.responsible = manager;
    version.written = written;
    version.revision += 1;
    tellSaved(step, 'gpmi.saved', versionName(gpmi, version));
  });
}

function validate(step: VersionStep): Problem | null {
  const { version, today } = step;
  return unless({ ...notOffered(step, 'validate'), incomplete: !isComplete(version.written, today) }, () => {
    becomes(step, 'gpmi.validated', { status: 'toSign', validatedOn: today, presentedOn: null });
    version.validatedRevision = version.revision;
  });
}

const cancelValidation = (step: VersionStep, command: Of<'cancelValidation'>): Problem | null =>
  unless({ ...unconfirmed(command), ...notOffered(step, 'cancelValidation') }, () => {
    const open: Change = { status: 'inProgress', validatedOn: null, presentedOn: null, papers: [] };
    becomes(step, 'gpmi.validationCancelled', open);
  });

const deleteDraft = (step: VersionStep, command: Of<'deleteDraft'>): Problem | null =>
  unless({ ...unconfirmed(command), ...notOffered(step, 'deleteDraft') }, () => {
    const { file, gpmi, version } = step;
    becomes(step, 'gpmi.deleted', {});
    gpmi.versions = gpmi.versions.filter((one) => one !== version);
    gpmi.isClosed = gpmi.versions.length === 0; // A70
    file.gone.versions.push(versionName(gpmi, version));
  });

/** The paper of the validated revision in this language; there is none of a draft. */
const paperOf = ({ version }: VersionStep, language: string) =>
  version.papers.find((paper) => paper.language === language);

/** Puts a paper into the store, where the service has it rendered. */
function makePaper(step: VersionStep, { language }: Of<'makePaper'>): null {
  const { version, today } = step;
  const isThere = version.status === 'inProgress' || paperOf(step, language) !== undefined;
  if (!isThere) version.papers.push({ language, madeOn: today });
  return null;
}

function present(step: VersionStep, { on, language, hasReason }: Of<'present'>): Problem | null {
  const { version, today, who } = step;
  const paper = paperOf(step, language);
  const isPast = on < today;
  const obstacles: Obstacles = {
    ...notOffered(step, 'present'),
    dayInTheFuture: on > today,
    presentedBeforeValidation: isBefore(on, version.validatedOn),
    reasonMissing: isPast && !hasReason,
    functionMissing: isPast && who !== 'sofie', // only a supervisor may
    paperMissing: paper === undefined,
    presentedBeforePaper: isBefore(on, paper?.madeOn ?? null),
  };
  return unless(obstacles, () => {
    becomes(step, 'gpmi.presented', { presentedOn: on });
  });
}

/** The organisation that takes part agreed, at the latest on the day of the signature (R214). */
const isAgreed = ({ written }: Version, signedOn: Day, agreedOn: Day | null): boolean =>
  written.organisation === 'none' ? agreedOn === null : agreedOn !== null && agreedOn <= signedOn;

/** Only the first signature of a GPMI was to be in time (A53). */
const isLate = ({ file, gpmi }: VersionStep, on: Day): boolean =>
  firstSigned(gpmi) === undefined && daysLate(file, gpmi, on) > 0;

function markSigned(step: VersionStep, command: Of<'markSigned'>): Problem | null {
  const { version, today } = step;
  const { presentedOn, written } = version;
  const { on, hasReason, agreedOn } = command;
  const lastDay = lastDayOf(written);
  const obstacles: Obstacles = {
    ...unconfirmed(command),
    ...notOffered(step, 'markSigned'),
    notPresented: presentedOn === null,
    dayInTheFuture: on > today,
    reflectionPeriodRunning: isBefore(on, presentedOn === null ? null : firstDayToSign(presentedOn)),
    signedAfterEnd: lastDay !== null && on > lastDay,
    reasonMissing: isLate(step, on) && !hasReason,
    agreementsRefused: !isAgreed(version, on, agreedOn),
  };
  return unless(obstacles, () => {
    becomes(step, 'gpmi.signed', { status: 'signed', signedOn: on });
  });
}

function markUnsigned(step: VersionStep, command: Of<'markUnsigned'>): Problem | null {
  const reason: Obstacles = { reasonMissing: !command.hasReason }; // always (C13)
  return unless({ ...unconfirmed(command), ...notOffered(step, 'markUnsigned'), ...reason }, () => {
    becomes(step, 'gpmi.unsigned', { status: 'toSign', signedOn: null });
  });
}

const startNewVersion = (step: VersionStep, command: Of<'startNewVersion'>): Problem | null =>
  unless({ ...unconfirmed(command), ...notOffered(step, 'startNewVersion') }, () => {
    const { gpmi, version } = step;
    version.hadNewerVersion = true;
    gpmi.lastMinor += 1;
    const started = newVersion(gpmi.lastMinor, version.written);
    gpmi.versions.push(started);
    moved({ ...step, version: started }, 'gpmi.versionStarted');
  });

const STEPS: { [Does in VersionCommand['does']]: (step: VersionStep, command: Of<Does>) => Problem | null } = {
  ...{ save, validate, cancelValidation, deleteDraft, makePaper, present },
  ...{ markSigned, markUnsigned, startNewVersion, addEvaluation },
  consult: () => null,
};
const OF_A_CLOSED_ONE: readonly VersionCommand['does'][] = ['consult', 'makePaper'];

/** What a command about one version, found at the revision that it names, is answered. */
export function stepOfVersion(step: VersionStep, command: VersionCommand): Problem | null {
  if (step.gpmi.isClosed && !OF_A_CLOSED_ONE.includes(command.does)) return 'closed';
  // The command's own kind picks its step, so the two fit together.
  const make = STEPS[command.does] as (step: VersionStep, command: VersionCommand) => Problem | null;
  return make(step, command);
}
