import { changedPaths } from '../../domain/changedPaths.ts';
import type { CodeListEntry, CodeListName } from '../../domain/codeList/codeList.ts';
import { entryRefusal } from '../../domain/codeList/entryRefusal.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { auditChange } from '../execution/auditChange.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';
import { placeEntry, withPositions, type PlacedEntry } from './placeEntry.ts';

type Asked = {
  list: CodeListName;
  entryId: string;
  revision: number;
  commandId: string;
  change: Omit<CodeListEntry, 'code'> & { position: number };
};

/**
 * Changes the words of a choice, its place, or whether it can still be chosen (A31). Its code stays, so whoever made
 * the choice reads its new words; what was validated keeps the words that were printed.
 */
export async function changeEntry(
  work: Work,
  { actor }: RequestContext,
  { list, entryId, revision, commandId, change }: Asked,
): Promise<Result<PlacedEntry, Refusal>> {
  const entries = await work.codeLists.lock(list);
  const before = withPositions(entries).find((entry) => entry.entryId === entryId);
  if (before === undefined) return refused({ code: 'notFound' });
  const seen = { seen: revision, current: before.revision };
  if (before.revision !== revision) return refused(await staleRevision(work, entryId, seen));
  const { position, ...words } = change;
  const refusal = entryRefusal(list, { ...words, code: before.code });
  if (refusal !== undefined) return refused(refusal);

  await work.codeLists.update(entryId, revision, words);
  const after = { ...words, code: before.code, entryId, revision: revision + 1 };
  const moved = await placeEntry(work, list, {
    entries: entries.map((entry) => (entry.entryId === entryId ? after : entry)),
    entry: after,
    position,
  });
  const paths = changedPaths({ ...before, revision: moved.revision }, moved);
  await auditChange(work, actor, {
    ...{ event: 'codeListEntry.changed', subjectId: entryId, commandId, revision: moved.revision, paths },
  });
  return accepted(moved);
}
