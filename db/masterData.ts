import type { PlainDate } from '../domain/calendar/plainDate.ts';
import type { AccessFunction } from '../domain/access/accessFunction.ts';
import type { Caseworker, Centre } from '../domain/centre/centre.ts';
import type { CentreSheet } from '../domain/centre/centreSheet.ts';
import type { LogoType } from '../domain/centre/logoTypeOf.ts';
import type { Team } from '../domain/centre/team.ts';
import type { IncomePeriod } from '../domain/income/incomePeriod.ts';
import type { SampleAction, Side } from '../domain/sampleAction/sampleAction.ts';
import type { Page } from './stored.ts';
import type { Code, CodeListEntry, CodeListName, CodeLists } from '../domain/codeList/codeList.ts';

/** A choice as it is kept: with the name of its row, and what a change must name in `If-Match`. */
export type StoredEntry = CodeListEntry & { entryId: string; revision: number };

/** The lists of choices that the centre manages. */
export type CodeListsOfCentre = {
  /** All of them, the retired choices too: what chooses must look at `isRetired`, what reads must not. */
  all: () => Promise<CodeLists>;
  /** One list in its order, the retired choices too. */
  list: (list: CodeListName) => Promise<StoredEntry[]>;
  /** The same, holding its rows until the transaction ends: of two changes of an order the second sees the first. */
  lock: (list: CodeListName) => Promise<StoredEntry[]>;
  /** Adds a choice at the end; its place is given with `reorder`. */
  insert: (list: CodeListName, entry: StoredEntry) => Promise<void>;
  /** Writes a choice when it is still at this revision; false when it is not. Raises the revision. */
  update: (entryId: string, revision: number, change: Omit<CodeListEntry, 'code'>) => Promise<boolean>;
  /** Puts the choices of a list in this order. A place that only follows from another's move is no change of its own. */
  reorder: (list: CodeListName, entryIds: readonly string[]) => Promise<void>;
  remove: (entryId: string) => Promise<void>;
  /** True when a content of any version made this choice, or a sample action stands under this action area. */
  isUsed: (list: CodeListName, code: Code) => Promise<boolean>;
};

/** Who works, or worked, at the centre. */
export type CaseworkersOfCentre = {
  /** Those who are there by name, and after them those who left. */
  list: () => Promise<Caseworker[]>;
  find: (caseworkerId: string) => Promise<Caseworker | undefined>;
  /** The functions that this caseworker holds now; empty when he has no login. */
  functionsOf: (caseworkerId: string) => Promise<readonly AccessFunction[]>;
  /** The ids of all who are there with a supervisor's login, held until the transaction ends. */
  lockSupervisors: () => Promise<string[]>;
  insert: (caseworker: Caseworker) => Promise<void>;
  /** Writes a caseworker who is still at this revision; false when he is not. Raises the revision. */
  update: (caseworker: Caseworker) => Promise<boolean>;
};

/** The teams of the centre. */
export type TeamsOfCentre = {
  /** By name, with the members who are still there. */
  list: () => Promise<Team[]>;
  find: (teamId: string) => Promise<Team | undefined>;
  /** The same, holding its row until the transaction ends. */
  lock: (teamId: string) => Promise<Team | undefined>;
  isNameTaken: (name: string, exceptTeamId: string | null) => Promise<boolean>;
  insert: (team: Omit<Team, 'memberIds'>) => Promise<void>;
  /** Writes a team that was locked, with the revision that it has from now on. */
  update: (team: Omit<Team, 'memberIds'>) => Promise<void>;
  /** True while a caseworker or a file is in it, also one who left. */
  isInUse: (teamId: string) => Promise<boolean>;
  remove: (teamId: string) => Promise<void>;
};

/** The income history of a file. */
export type IncomePeriods = {
  /** The earliest first. */
  list: (caseFileId: string) => Promise<IncomePeriod[]>;
  /** The same, holding the file until the transaction ends. */
  lock: (caseFileId: string) => Promise<IncomePeriod[]>;
  /** The last day of the first subsidy that another centre got for this person; null when none is known. */
  subsidyElsewhere: (caseFileId: string) => Promise<PlainDate | null>;
  setSubsidyElsewhere: (caseFileId: string, lastOn: PlainDate | null) => Promise<void>;
  insert: (period: IncomePeriod) => Promise<void>;
  /** Writes a period of a history that was locked, with the revision that it has from now on. */
  update: (period: IncomePeriod) => Promise<void>;
  remove: (periodId: string) => Promise<void>;
};

export type Logo = { contentType: LogoType; bytes: Buffer };

/** The centre itself: its descriptive sheet and its logos. */
export type CentreItself = {
  get: () => Promise<Centre>;
  /** The same, holding its row until the transaction ends. */
  lock: () => Promise<Centre>;
  /** Writes the sheet, or which logo is on it, of a centre that was locked, with the revision that it has from now on. */
  update: (change: CentreSheet | Pick<Centre, 'logoSha256'>, revision: number) => Promise<void>;
  /** Keeps a picture for good and names it. */
  putLogo: (logo: Logo) => Promise<string>;
  /** The logo of that name, also one that the centre no longer uses: a contract may have been validated with it. */
  findLogo: (sha256: string) => Promise<Logo | undefined>;
};

/** What a search of the library asks for; what is left out asks for nothing. */
export type SampleActionSearch = {
  area?: Code | undefined;
  side?: Side | undefined;
  /** Each of them must be in one of the two texts. */
  words?: string | undefined;
  withRetired: boolean;
};

/** The library of sample actions. */
export type SampleActions = {
  /** In the order in which they were made. */
  search: (by: SampleActionSearch, page: Page) => Promise<{ rows: SampleAction[]; next: string | null }>;
  find: (sampleActionId: string) => Promise<SampleAction | undefined>;
  insert: (action: SampleAction) => Promise<void>;
  /** Writes an action that is still at this revision; false when it is not. Raises the revision. */
  update: (action: SampleAction) => Promise<boolean>;
};
