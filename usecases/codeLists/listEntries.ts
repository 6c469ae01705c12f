import type { CodeListName } from '../../domain/codeList/codeList.ts';
import type { Work } from '../execution/execution.ts';
import { withPositions, type PlacedEntry } from './placeEntry.ts';

/** A list of choices in the centre's order: those that can be chosen, and on request the retired ones too (A31). */
export async function listEntries(
  work: Work,
  { list, withRetired }: { list: CodeListName; withRetired: boolean },
): Promise<PlacedEntry[]> {
  const entries = withPositions(await work.codeLists.list(list));
  return entries.filter(({ isRetired }) => withRetired || !isRetired);
}
