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
  /** True when a content of any version made this choice. */
  isUsed: (list: CodeListName, code: Code) => Promise<boolean>;
};
