import type { FunctionSet } from '../domain/access/accessFunction.ts';
import type { PlainDate } from '../domain/calendar/plainDate.ts';
import type { Deadline } from '../domain/gpmi/deadline.ts';
import type { GpmiContent } from '../domain/gpmi/gpmiContent.ts';
import type { GpmiFacts } from '../domain/gpmi/gpmiFacts.ts';
import type { Language } from '../domain/language.ts';
import type { Person } from '../domain/person/person.ts';
import type { AidDecision, AidRequest, CaseFile, Obligation } from '../domain/record/caseFile.ts';
import type { Evaluations } from './repositories/evaluations.ts';
import type { FeedbackRequests } from './repositories/feedbackRequests.ts';
import type { Mails } from './repositories/mails.ts';
import type { EventData, TimelineEvent, TimelineEventName } from '../domain/record/event.ts';
import type {
  CaseworkersOfCentre,
  CentreItself,
  CodeListsOfCentre,
  IncomePeriods,
  SampleActions,
  TeamsOfCentre,
} from './masterData.ts';
import type {
  AuditEntry,
  CaseFileSearch,
  CommandAnswer,
  DeadlineRow,
  DocumentKey,
  DueMail,
  Frozen,
  OutboxEntry,
  OutboxMessage,
  OverviewRow,
  Page,
  RecordedCommand,
  StoredDocument,
  StoredVersion,
  WorklistRow,
} from './stored.ts';

export type { Logo } from './masterData.ts';
export type * from './stored.ts';

/**
 * One tenant transaction, seen by subject. Everything read or written through it belongs to one centre and is
 * committed together or not at all. `at` is the instant of the clock port that every row of it carries.
 */
export type Work = {
  ocmwId: string;
  at: Date;
  centre: CentreItself;
  caseworkers: CaseworkersOfCentre;
  teams: TeamsOfCentre;
  codeLists: CodeListsOfCentre;
  caseFiles: {
    /** Refuses nothing: a taken register number violates the unique key, see `isRegisterNumberTaken`. */
    insert: (file: CaseFile) => Promise<void>;
    find: (caseFileId: string) => Promise<CaseFile | undefined>;
    /** Gives the file to a caseworker and a team. */
    assign: (caseFileId: string, to: Pick<CaseFile, 'responsibleId' | 'teamId'>) => Promise<void>;
    /** Corrects the person when he is still at this revision; false when he is not. Raises the revision. */
    updatePerson: (caseFileId: string, revision: number, person: Person) => Promise<boolean>;
    /** The file of the person with this number; undefined when the centre has none. */
    findByRegisterNumber: (registerNumber: string) => Promise<string | undefined>;
    /** What names a person who has no file yet in the audit: the number itself cannot be read from it. */
    hashOf: (registerNumber: string) => string;
    isRegisterNumberTaken: (registerNumber: string, exceptCaseFileId: string | null) => Promise<boolean>;
    search: (by: CaseFileSearch, page: Page) => Promise<{ rows: CaseFile[]; next: string | null }>;
    /** Locks the person and gives out the next major number for good (A24, A64). */
    takeMajorNumber: (caseFileId: string) => Promise<number>;
  };
  sampleActions: SampleActions;
  incomePeriods: IncomePeriods;
  aidRequests: {
    insert: (request: AidRequest) => Promise<void>;
    find: (aidRequestId: string) => Promise<AidRequest | undefined>;
    list: (caseFileId: string) => Promise<AidRequest[]>;
    /** Keeps the decision when the request is still at this revision; false when it is not. Raises the revision. */
    recordDecision: (aidRequestId: string, revision: number, decision: AidDecision) => Promise<boolean>;
  };
  obligations: {
    /** One per granting decision: inserted or, for the same request, moved to the new day. */
    put: (obligation: Omit<Obligation, 'fulfilledByGpmiId'>) => Promise<void>;
    /** Takes away the obligation of a decision that no longer grants. */
    remove: (aidRequestId: string) => Promise<void>;
    list: (caseFileId: string) => Promise<Obligation[]>;
    /** Says of each which GPMI ended it, or that none does. */
    settle: (settled: readonly Pick<Obligation, 'obligationId' | 'fulfilledByGpmiId'>[]) => Promise<void>;
  };
  gpmis: {
    insert: (gpmi: {
      gpmiId: string;
      caseFileId: string;
      aidRequestId: string;
      major: number;
      responsibleId: string;
    }) => Promise<void>;
    /** The process facts, with `decidedOn` derived from the obligations of the file and the pending deadlines. */
    findFacts: (gpmiId: string) => Promise<GpmiFacts | undefined>;
    /** The same, holding the row's lock until the transaction ends. */
    lockFacts: (gpmiId: string) => Promise<GpmiFacts | undefined>;
    /** Writes the process facts as they are (versions that are gone are deleted) and sets their revision. */
    saveFacts: (facts: GpmiFacts) => Promise<void>;
    /** Says from which day a GPMI with a higher number is in force instead of each. */
    silence: (silenced: readonly Pick<GpmiFacts, 'gpmiId' | 'silencedFrom'>[]) => Promise<void>;
    /** Counts the facts' revision of all open GPMIs of a file up, and names them: what they answer has changed. */
    touchAllOf: (caseFileId: string) => Promise<string[]>;
    /** The facts of all GPMIs of a file, the closed ones too, in the order of their numbers. */
    listFacts: (caseFileId: string) => Promise<GpmiFacts[]>;
    /** The same, holding the rows of all of them until the transaction ends. */
    lockAllFacts: (caseFileId: string) => Promise<GpmiFacts[]>;
    find: (
      gpmiId: string,
    ) => Promise<
      { gpmiId: string; caseFileId: string; aidRequestId: string; responsibleId: string | null } | undefined
    >;
    setResponsible: (gpmiId: string, caseworkerId: string) => Promise<void>;
  };
  versions: {
    insert: (version: { versionId: string; gpmiId: string; minor: number; content: GpmiContent }) => Promise<void>;
    find: (versionId: string) => Promise<StoredVersion | undefined>;
    /** The same with the facts of its GPMI, from one moment. */
    findWithFacts: (versionId: string) => Promise<{ stored: StoredVersion; facts: GpmiFacts } | undefined>;
    /** Saves a draft when it is still in progress at this revision; false when it is not. Raises the revision. */
    saveDraft: (versionId: string, revision: number, content: GpmiContent) => Promise<boolean>;
    /** Raises the revision of a transition and keeps what it froze. */
    recordTransition: (versionId: string, frozen: Frozen) => Promise<number>;
    overview: (caseFileId: string) => Promise<OverviewRow[]>;
  };
  evaluations: Evaluations;
  feedbackRequests: FeedbackRequests;
  mails: Mails;
  deadlines: {
    /** Makes the table hold exactly these as pending, by key; what was already sent is kept and not sent again (A62). */
    merge: (gpmiId: string, deadlines: readonly Deadline[]) => Promise<void>;
    /** Those that still follow from the facts, reminded or not, the next reminder first. */
    list: (gpmiId: string) => Promise<DeadlineRow[]>;
    /** True when this call marked it: the first one only. */
    markReminded: (gpmiId: string, key: string) => Promise<boolean>;
    /** What this caseworker is responsible for and can act on from this day. */
    worklist: (
      responsibleId: string,
      today: PlainDate,
      page: Page,
    ) => Promise<{ rows: WorklistRow[]; next: string | null }>;
  };
  documents: {
    find: (key: DocumentKey) => Promise<StoredDocument | undefined>;
    /** The first that was made of this revision, whatever the template has become since: it is served for ever (A66). */
    findFirst: (key: Omit<DocumentKey, 'templateVersion' | 'versionId'>) => Promise<StoredDocument | undefined>;
    /** Keeps the bytes; when another run was first, those are returned. */
    put: (key: DocumentKey, bytes: Buffer) => Promise<StoredDocument>;
    /** The days on which the papers of this subject's revision were made, by language; empty when there is none. */
    listOf: (
      subjectId: string,
      revision: number,
    ) => Promise<{ language: Language; sha256: string; renderedAt: Date }[]>;
  };
  commands: {
    /** Records it, unless this key is known: then the one that is there. Waits for a transaction that holds the key. */
    record: (
      command: Omit<RecordedCommand, 'answer'> & { key: string },
    ) => Promise<{ isNew: boolean; command: RecordedCommand }>;
    find: (commandId: string) => Promise<RecordedCommand | undefined>;
    /** The same, holding its row and the GPMI which it is for, with what is written in it, until the transaction ends. */
    lockWithGpmi: (commandId: string, gpmiId: string) => Promise<RecordedCommand | undefined>;
    /** Keeps the answer unless there already is one. */
    answer: (commandId: string, answer: CommandAnswer) => Promise<void>;
  };
  outbox: {
    add: (message: OutboxMessage) => Promise<string>;
    /** Takes the oldest that are due and for the engine, skipping what another dispatcher holds. */
    lockDue: (limit: number) => Promise<OutboxEntry[]>;
    /** The same for one mail: it is sent outside of the transaction, so it must be held before that ends. */
    lockDueMail: () => Promise<DueMail | undefined>;
    /** Keeps it from others for so long. */
    hold: (outboxId: string, seconds: number) => Promise<void>;
    done: (outboxIds: readonly string[]) => Promise<void>;
    /** Puts it off with a growing pause, seconds at most unless said otherwise; the error is a code, never data. */
    failed: (outboxId: string, error: string, longestPauseSeconds?: number) => Promise<void>;
  };
  timeline: {
    /** Adds one line; a second run of the same command adds none. */
    add: (line: {
      gpmiId: string;
      versionId: string | null;
      number: string;
      event: TimelineEventName;
      actorId: string | null;
      commandId: string | null;
      data: EventData;
    }) => Promise<void>;
    /**
     * One line, the first, for all saves of one person to one version, or to one evaluation of it, within half an hour;
     * what else happens to the version in between ends it.
     */
    addSaved: (line: {
      gpmiId: string;
      versionId: string;
      number: string;
      actorId: string;
      commandId: string;
      evaluationId?: string;
    }) => Promise<void>;
    /** The latest first. */
    list: (gpmiId: string, page: Page) => Promise<{ rows: TimelineEvent[]; next: string | null }>;
  };
  audit: {
    add: (entry: AuditEntry) => Promise<void>;
    /** The paths that changed in a record after this revision, for whoever saved too late. */
    changedPathsSince: (subjectId: string, revision: number) => Promise<string[]>;
  };
};

/** Runs work in one transaction of one centre; requests and activities have no other door to the data. */
export type InTenant = <Value>(ocmwId: string, run: (work: Work) => Promise<Value>) => Promise<Value>;

/** Who a login stands for: looked up before the centre is known. */
export type Login = { ocmwId: string; caseworkerId: string; functionSet: FunctionSet };
