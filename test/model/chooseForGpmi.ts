import { happens, type Candidate, type Choice } from './choice.ts';
import { aWrittenEvaluation } from './chooseWritten.ts';
import type { Command, EvaluationCommand, GpmiCommand } from './command.ts';
import { daysAfter } from './days.ts';
import { firstSigned } from './rules.ts';
import { gpmiName, type Evaluation, type Gpmi } from './state.ts';

const careful = (gpmi: Gpmi) => ({
  who: 'anke' as const,
  gpmi: gpmiName(gpmi),
  revision: gpmi.revision,
  confirm: true,
});

const carefulOf = ({ name, revision }: Evaluation) => ({
  who: 'anke' as const,
  evaluation: name,
  revision,
  confirm: true,
});

function endGpmi({ chance, today }: Choice, gpmi: Gpmi): GpmiCommand {
  const signedOn = firstSigned(gpmi)?.signedOn ?? today;
  const borders = [signedOn, daysAfter(signedOn, -1), daysAfter(today, 1), daysAfter(today, -200)];
  return {
    ...careful(gpmi),
    does: 'endGpmi',
    on: happens(chance, 70) ? today : chance.oneOf(borders),
    why: chance.oneOf(['agreement', 'agreement', 'other']),
    hasReason: happens(chance, 70),
  };
}

const reassign = ({ chance }: Choice, gpmi: Gpmi): GpmiCommand => ({
  ...careful(gpmi),
  does: 'reassign',
  to: chance.oneOf(['anke', 'bram', 'sofie', 'sofie', 'bram', 'stranger']),
});

const saveEvaluation = (choice: Choice, gpmi: Gpmi, evaluation: Evaluation): EvaluationCommand => ({
  ...carefulOf(evaluation),
  does: 'saveEvaluation',
  written: aWrittenEvaluation(choice, gpmi),
});

const plain = (
  evaluation: Evaluation,
  does: 'validateEvaluation' | 'deleteEvaluation' | 'consultEvaluation',
): EvaluationCommand => ({ ...carefulOf(evaluation), does });

function ofEvaluation(choice: Choice, gpmi: Gpmi, evaluation: Evaluation): Candidate[] {
  const isDraft = evaluation.status === 'draft';
  return [
    { weight: isDraft ? 0.7 : 0.05, make: () => saveEvaluation(choice, gpmi, evaluation) },
    { weight: isDraft ? 1.2 : 0.05, make: () => plain(evaluation, 'validateEvaluation') },
    { weight: isDraft ? 0.2 : 0.08, make: () => plain(evaluation, 'deleteEvaluation') },
    { weight: 0.05, make: () => plain(evaluation, 'consultEvaluation') },
  ];
}

/** What people ask of a GPMI as a whole and of its evaluations, with its likelihood. */
export function likely(choice: Choice, gpmi: Gpmi): Candidate[] {
  const isSigned = firstSigned(gpmi) !== undefined;
  return [
    { weight: isSigned && gpmi.endedOn === null ? 0.15 : 0.03, make: () => endGpmi(choice, gpmi) },
    { weight: 0.12, make: () => reassign(choice, gpmi) },
    ...gpmi.evaluations.flatMap((evaluation) => ofEvaluation(choice, gpmi, evaluation)),
  ];
}

/** Anything of this GPMI, or of one of its evaluations. */
export function any(choice: Choice, gpmi: Gpmi): Command {
  const { chance } = choice;
  if (gpmi.evaluations.length > 0 && happens(chance, 60)) {
    const evaluation = chance.oneOf(gpmi.evaluations);
    const does = chance.oneOf(['validateEvaluation', 'deleteEvaluation', 'consultEvaluation', null] as const);
    return does === null ? saveEvaluation(choice, gpmi, evaluation) : plain(evaluation, does);
  }
  return happens(chance, 50) ? endGpmi(choice, gpmi) : reassign(choice, gpmi);
}

/** Something of an evaluation that was deleted. */
export function onGone({ chance }: Choice, evaluation: string): EvaluationCommand {
  const does = chance.oneOf(['validateEvaluation', 'deleteEvaluation', 'consultEvaluation'] as const);
  return { who: 'anke', evaluation, revision: 1, confirm: true, does };
}
