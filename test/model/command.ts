import type { Day } from './days.ts';
import type { Colleague, Language, Person, Written, WrittenEvaluation } from './state.ts';

/** Who asks, what he had on screen (null: the call does not say), and whether he said "yes, I am sure". */
type Head = { who: Person; revision: number | null; confirm: boolean };

export type VersionCommand = Head & { version: string } & (
    | { does: 'save'; written: Written }
    | { does: 'validate' }
    | { does: 'cancelValidation' }
    | { does: 'deleteDraft' }
    | { does: 'makePaper'; language: Language }
    | { does: 'present'; on: Day; language: Language; hasReason: boolean }
    | { does: 'markSigned'; on: Day; hasReason: boolean; agreedOn: Day | null }
    | { does: 'markUnsigned'; hasReason: boolean }
    | { does: 'startNewVersion' }
    | { does: 'addEvaluation'; written: WrittenEvaluation }
    | { does: 'consult' }
  );

export type EvaluationCommand = Head & { evaluation: string } & (
    | { does: 'saveEvaluation'; written: WrittenEvaluation }
    | { does: 'validateEvaluation' }
    | { does: 'deleteEvaluation' }
    | { does: 'consultEvaluation' }
  );

export type GpmiCommand = Head & { gpmi: string } & (
    | { does: 'endGpmi'; on: Day; why: 'agreement' | 'other'; hasReason: boolean }
    | { does: 'reassign'; to: Colleague | 'stranger' }
  );

export type FileCommand = Head & ({ does: 'create'; from: 'granted' | 'gpmiOnly' | 'refused' } | { does: 'overview' });

/** What a person asks of the service. Things have names of the model (`1.0`, `1#2`), so that a run can be told again. */
export type Command = VersionCommand | EvaluationCommand | GpmiCommand | FileCommand;
export type Kind = Command['does'];

const LOOKS = ['consult', 'consultEvaluation', 'overview'] as const satisfies Kind[];

/** Only looks; changes nothing whatever comes of it. */
export const isLook = ({ does }: Command): boolean => (LOOKS as readonly Kind[]).includes(does);

/** Commands that change something in the process of a GPMI through its workflow, or hand it on. */
const OF_THE_FACTS = [
  ...(['validate', 'cancelValidation', 'deleteDraft', 'present', 'markSigned', 'markUnsigned'] as const),
  ...(['startNewVersion', 'addEvaluation', 'validateEvaluation', 'deleteEvaluation', 'endGpmi', 'reassign'] as const),
] as const satisfies Kind[];
export const changesFacts = ({ does }: Command): boolean => (OF_THE_FACTS as readonly Kind[]).includes(does);

/** Every kind of command. */
export const KINDS: readonly Kind[] = [...LOOKS, ...OF_THE_FACTS, 'create', 'save', 'saveEvaluation', 'makePaper'];

/** The GPMI that a command is about; undefined when it is about the file. */
export function gpmiOf(command: Command): string | undefined {
  if ('version' in command) return command.version.split('.')[0];
  if ('evaluation' in command) return command.evaluation.split('#')[0];
  return 'gpmi' in command ? command.gpmi : undefined;
}
