import type { PlainDate } from '../calendar/plainDate.ts';
import type { Language } from '../language.ts';

/** For whom a command is, and what its sender knew. */
export type CommandHead = {
  /** The recorded command: one command, one effect, whoever sends it how often. */
  commandId: string;
  ocmwId: string;
  gpmiId: string;
  versionId: string;
  actorId: string;
  /** The revision of the version that the person had on screen. */
  revision: number;
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
    | { kind: 'markSigned'; signedOn: PlainDate; hasReason: boolean }
    /** undefined in a command of the release before: there the route demanded a reason of everybody. */
    | { kind: 'markUnsigned'; hasReason: boolean | undefined }
  );

export type GpmiCommandKind = GpmiCommand['kind'];

/** One kind of command. */
export type CommandOf<Kind extends GpmiCommandKind> = Extract<GpmiCommand, { kind: Kind }>;
