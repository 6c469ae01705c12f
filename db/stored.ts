import type { PlainDate } from '../domain/calendar/plainDate.ts';
import type { Deadline } from '../domain/gpmi/deadline.ts';
import type { Agreement } from '../domain/gpmi/agreement.ts';
import type { GpmiContent } from '../domain/gpmi/gpmiContent.ts';
import type { GpmiFacts } from '../domain/gpmi/gpmiFacts.ts';
import type { GpmiNumber } from '../domain/gpmi/gpmiNumber.ts';
import type { GpmiStatus } from '../domain/gpmi/gpmiStatus.ts';
import type { Language } from '../domain/language.ts';
import type { GpmiSnapshot } from '../domain/record/snapshot.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Result } from '../domain/result.ts';

/** One version as it is stored: content and what the process knows of it. */
export type StoredVersion = {
  versionId: string;
  gpmiId: string;
  caseFileId: string;
  aidRequestId: string;
  number: GpmiNumber;
  status: GpmiStatus;
  revision: number;
  content: GpmiContent;
  /** What is printed; null while in progress. */
  snapshot: GpmiSnapshot | null;
  /** The revision that was validated, which names the papers; null while in progress. */
  validatedRevision: number | null;
  /** Hash of the paper that was handed over; null until then. */
  presentedSha256: string | null;
};

/** What a transition writes beside the process facts; what is not named stays. */
export type Frozen = {
  snapshot?: GpmiSnapshot | null;
  validatedRevision?: number | null;
  presentedSha256?: string | null;
  agreements?: readonly Agreement[];
};

/** A row of the overview of a person's GPMIs (R066–R075). */
export type OverviewRow = {
  versionId: string;
  revision: number;
  managerName: string | null;
  content: GpmiContent;
  /** The facts of the version's GPMI: what may be done with it follows from them. */
  facts: GpmiFacts;
};

export type DocumentKey = {
  versionId: string;
  /** What it is about: the version itself, or an evaluation of it. */
  subjectId: string;
  /** The validated revision of that subject. */
  revision: number;
  template: string;
  templateVersion: string;
  language: Language;
};
export type StoredDocument = { documentId: string; sha256: string; renderedAt: Date; bytes: Buffer };

export type DeadlineRow = Deadline & { remindedAt: Date | null; gpmiId: string };

export type WorklistRow = DeadlineRow & { caseFileId: string; fileReference: string; number: GpmiNumber };

/** A command as it was recorded, with its answer once there is one. */
export type RecordedCommand = {
  commandId: string;
  actorId: string;
  kind: string;
  /** What was asked, with the texts that a workflow may not carry. */
  body: unknown;
  bodyHash: string;
  answer: CommandAnswer | null;
};
/** What the command came to, word for word the same whenever the key is sent again. */
export type CommandAnswer = Result<unknown, Refusal>;

export type OutboxMessage =
  | { kind: 'startGpmiWorkflow'; gpmiId: string }
  | { kind: 'refreshGpmi'; gpmiId: string }
  | { kind: 'renderContract'; versionId: string; revision: number; language: Language }
  | { kind: 'mail'; mailId: string };
/** A message for the engine. */
export type OutboxEntry = { outboxId: string; message: Exclude<OutboxMessage, { kind: 'mail' }>; attempts: number };
/** A mail that waits to be sent. */
export type DueMail = { outboxId: string; mailId: string };

/** `after` is the `next` of the page before; any other text is refused with `InvalidCursor`. */
export type Page = { limit: number; after: string | null };

export type CaseFileSearch = {
  name?: string | undefined;
  bornOn?: PlainDate | undefined;
  registerNumber?: string | undefined;
  reference?: string | undefined;
};

export type AuditEntry = {
  event: string;
  /** The record that was read or changed. */
  subjectId: string;
  /** null when a timer caused it. */
  actorId: string | null;
  commandId: string | null;
  /** Codes, revisions and paths of changed fields; never a value of a person. */
  detail: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
};
