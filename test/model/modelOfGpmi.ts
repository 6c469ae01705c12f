import type { EvaluationCommand, GpmiCommand, VersionCommand } from './command.ts';
import type { Day } from './days.ts';
import { actionsOf, firstSigned, isBefore } from './rules.ts';
import { latestOf, latestSigned, type Evaluation, type Gpmi, type WrittenEvaluation } from './state.ts';
import { moved, tellSaved, unless, type Obstacles, type Problem, type VersionStep } from './steps.ts';

type EvaluationStep = VersionStep & { evaluation: Evaluation };
type Of<Does extends EvaluationCommand['does']> = Extract<EvaluationCommand, { does: Does }>;

/** The first signature of the GPMI, before which nothing of it was evaluated or ended (A50, A59). */
const signedOn = (gpmi: Gpmi): Day | null => firstSigned(gpmi)?.signedOn ?? null;

/** An evaluation was held on a day from the first signature to today (A50), if its day is known at all. */
const wrongDay = (gpmi: Gpmi, { heldOn }: WrittenEvaluation, today: Day): Obstacles => ({
  dayInTheFuture: heldOn !== null && heldOn > today,
  evaluatedBeforeSignature: heldOn !== null && isBefore(heldOn, signedOn(gpmi)),
});

const isValidated = ({ status }: Evaluation): boolean => status === 'validated';

export function addEvaluation(
  step: VersionStep,
  { written }: Extract<VersionCommand, { does: 'addEvaluation' }>,
): Problem | null {
  const { file, gpmi, version, today } = step;
  const obstacles: Obstacles = {
    actionNotAvailable: !actionsOf(file, gpmi, version, today).includes('addEvaluation'),
    ...wrongDay(gpmi, written, today),
    contentRefused: written.isOfUnknownGoal,
  };
  return unless(obstacles, () => {
    version.hadEvaluation = true; // for ever, also when it is deleted (R111, A22)
    gpmi.evaluationsMade += 1;
    const name = `${String(gpmi.major)}#${String(gpmi.evaluationsMade)}`;
    gpmi.evaluations.push({ name, minor: version.minor, status: 'draft', revision: 1, written });
    moved(step, 'evaluation.added');
  });
}

/** A save is told in the timeline and is no step of the process: only what was validated counts (A08). */
function saveEvaluation(step: EvaluationStep, { written }: Of<'saveEvaluation'>): Problem | null {
  const { gpmi, evaluation, today } = step;
  const obstacles: Obstacles = {
    actionNotAvailable: isValidated(evaluation), // R118
    ...wrongDay(gpmi, written, today),
    contentRefused: written.isOfUnknownGoal,
  };
  return unless(obstacles, () => {
    evaluation.written = written;
    evaluation.revision += 1;
    tellSaved(step, 'evaluation.saved', evaluation.name);
  });
}

function validateEvaluation(step: EvaluationStep, { confirm }: Of<'validateEvaluation'>): Problem | null {
  const { gpmi, evaluation, today } = step;
  const { written } = evaluation;
  const isFinished = written.heldOn !== null && written.contact !== null && written.hasResult; // R112, A09
  const obstacles: Obstacles = {
    confirmationMissing: !confirm,
    actionNotAvailable: isValidated(evaluation),
    ...wrongDay(gpmi, written, today),
    incomplete: !isFinished,
  };
  return unless(obstacles, () => {
    evaluation.status = 'validated';
    evaluation.revision += 1;
    moved(step, 'evaluation.validated');
  });
}

function deleteEvaluation(step: EvaluationStep, { confirm }: Of<'deleteEvaluation'>): Problem | null {
  const { file, gpmi, evaluation } = step;
  return unless({ confirmationMissing: !confirm }, () => {
    gpmi.evaluations = gpmi.evaluations.filter((one) => one !== evaluation);
    file.gone.evaluations.push(evaluation.name);
    moved(step, 'evaluation.deleted');
  });
}

/** What a command about an evaluation, found at the revision that it names, is answered. */
export function stepOfEvaluation(step: EvaluationStep, command: EvaluationCommand): Problem | null {
  switch (command.does) {
    case 'consultEvaluation':
      return null;
    case 'saveEvaluation':
      return saveEvaluation(step, command);
    case 'validateEvaluation':
      return validateEvaluation(step, command);
    case 'deleteEvaluation':
      return deleteEvaluation(step, command);
  }
}

/** A signed GPMI ends on a day between its first signature and today (A59). */
function endGpmi(step: VersionStep, command: Extract<GpmiCommand, { does: 'endGpmi' }>): Problem | null {
  const { gpmi, today } = step;
  const { confirm, on, why, hasReason } = command;
  const signed = latestSigned(gpmi);
  const obstacles: Obstacles = {
    confirmationMissing: !confirm,
    actionNotAvailable: signed === undefined || gpmi.endedOn !== null,
    dayInTheFuture: on > today,
    endedBeforeSignature: isBefore(on, signedOn(gpmi)),
    reasonMissing: why === 'other' && !hasReason,
  };
  return unless(obstacles, () => {
    gpmi.endedOn = on;
    gpmi.endReason = why;
    moved({ ...step, version: signed ?? step.version }, 'gpmi.ended');
  });
}

/** Who has the work changes in any status, and prints nothing (A63). */
function reassign(step: VersionStep, { to }: Extract<GpmiCommand, { does: 'reassign' }>): Problem | null {
  const { gpmi } = step;
  if (to === 'stranger') return 'contentRefused';
  gpmi.responsible = to;
  moved({ ...step, version: latestOf(gpmi) ?? step.version }, 'gpmi.responsibleChanged');
  return null;
}

/** What a command about a GPMI as a whole, at the revision that it names, is answered. */
export const stepOfGpmi = (step: VersionStep, command: GpmiCommand): Problem | null =>
  command.does === 'endGpmi' ? endGpmi(step, command) : reassign(step, command);
