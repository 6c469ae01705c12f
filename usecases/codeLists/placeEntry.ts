import type { StoredEntry } from '../../db/masterData.ts';
import type { CodeListName } from '../../domain/codeList/codeList.ts';
import { placed } from '../../domain/codeList/placed.ts';
import type { Work } from '../execution/execution.ts';

/** A choice with its place in the list, counted from 1. */
export type PlacedEntry = StoredEntry & { position: number };

/** The choices of a list with their places. */
export const withPositions = (entries: readonly StoredEntry[]): PlacedEntry[] =>
  entries.map((entry, index) => ({ ...entry, position: index + 1 }));

/** Puts a choice in its place and answers which that has become: `other` is always the last one. */
export async function placeEntry(
  work: Work,
  list: CodeListName,
  { entries, entry, position }: { entries: readonly StoredEntry[]; entry: StoredEntry; position: number },
): Promise<PlacedEntry> {
  const inOrder = placed(entries, entry.code, position);
  await work.codeLists.reorder(
    list,
    inOrder.map(({ entryId }) => entryId),
  );
  return { ...entry, position: inOrder.findIndex(({ entryId }) => entryId === entry.entryId) + 1 };
}
