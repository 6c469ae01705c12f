import type { PlainDate } from '../calendar/plainDate.ts';
import type { Agreement } from './agreement.ts';
import type { RequestedBy } from './requestedBy.ts';
import type { ContactKind } from '../evaluation/contactKind.ts';
import type { Language } from '../language.ts';
import type { GivenEndReason } from './endReason.ts';

/** For whom a command is, and what its sender knew. */
export type CommandHead = {
  /** The recorded command: one command, one effect, whoever sends it how often. */
  commandId: string;
  ocmwId: string;
  gpmiId: string;
  versionId: string;
  actorId: string;
  /** The revision of what the command is about, as the person had it on screen; null when it only adds something. */
  revision: number | null;
  /** The facts that the sender knew. A workflow with older ones does not judge, it asks the database. */
  factsRevision: number;
  /** The day in Brussels on which the command was given. */
  today: PlainDate;
};

/**
 * What a person asks of a GPMI's process. Ids, days and codes only: this is kept in the workflow's history, so a text
 * that he wrote stays with the recorded command.
 */
export type GpmiCommand = CommandHead &
  (
    | { kind: 'validate' }
    | { kind: 'cancelValidation' }
    | { kind: 'deleteDraft' }
    | { kind: 'present'; presentedOn: PlainDate; language: Language; hasReason: boolean }
    | { kind: 'markSigned'; signedOn: PlainDate; hasReason: boolean; agreements: readonly Agreement[] }
    /** undefined in a command of the release before: there the route demanded a reason of everybody. */
    | { kind: 'markUnsigned'; hasReason: boolean | undefined }
    | { kind: 'startNewVersion'; requestedBy: RequestedBy | null }
    | { kind: 'endGpmi'; endedOn: PlainDate; endReason: GivenEndReason; hasReason: boolean }
    | { kind: 'addEvaluation'; heldOn: PlainDate | null }
    | { kind: 'validateEvaluation'; evaluationId: string; heldOn: PlainDate | null; contact: ContactKind | null }
    | { kind: 'deleteEvaluation'; evaluationId: string }
  );

export type GpmiCommandKind = GpmiCommand['kind'];

/** The kinds of command that are about one evaluation. */
export type EvaluationCommand = Extract<GpmiCommand, { evaluationId: string }>;

export const isAboutEvaluation = (command: GpmiCommand): command is EvaluationCommand => 'evaluationId' in command;

/** One kind of command. */
export type CommandOf<Kind extends GpmiCommandKind> = Extract<GpmiCommand, { kind: Kind }>;
