import type { StoredEntry } from '../../db/masterData.ts';
import { codeFromLabel } from '../../domain/codeList/codeFromLabel.ts';
import type { Code, CodeListEntry, CodeListName } from '../../domain/codeList/codeList.ts';
import { entryRefusal } from '../../domain/codeList/entryRefusal.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { FIRST_REVISION } from '../../domain/record/caseFile.ts';
import type { Work } from '../execution/execution.ts';
import { placeEntry, type PlacedEntry } from './placeEntry.ts';

type Asked = Omit<CodeListEntry, 'code' | 'isRetired'> & {
  list: CodeListName;
  entryId: string;
  /** null: made from the Dutch label. */
  code: Code | null;
};

/** Adds a choice to a list of the centre (A31), at the end and before `other`. */
export async function addEntry(
  work: Work,
  { list, entryId, code: given, labelNl, labelFr, lifeDomain }: Asked,
): Promise<Result<PlacedEntry, Refusal>> {
  const entries = await work.codeLists.lock(list);
  const taken = entries.map(({ code }) => code);
  const code = given ?? codeFromLabel(labelNl, taken);
  const entry: StoredEntry = {
    ...{ entryId, code, labelNl, labelFr, lifeDomain },
    isRetired: false,
    revision: FIRST_REVISION,
  };
  const refusal = entryRefusal(list, entry);
  if (refusal !== undefined) return refused(refusal);
  if (taken.some((one) => one.toLowerCase() === code.toLowerCase())) return refused({ code: 'codeTaken' });
  await work.codeLists.insert(list, entry);
  return accepted(await placeEntry(work, list, { entries: [...entries, entry], entry, position: entries.length + 1 }));
}
