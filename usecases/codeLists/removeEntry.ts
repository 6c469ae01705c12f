import { OTHER, type CodeListName } from '../../domain/codeList/codeList.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Work } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';

/** Removes a choice that nobody ever made; one that was made can only be retired, so that it stays readable (A31). */
export async function removeEntry(
  work: Work,
  { list, entryId, revision }: { list: CodeListName; entryId: string; revision: number },
): Promise<Result<null, Refusal>> {
  const entries = await work.codeLists.lock(list);
  const entry = entries.find((one) => one.entryId === entryId);
  if (entry === undefined) return refused({ code: 'notFound' });
  if (entry.revision !== revision) {
    return refused(await staleRevision(work, entryId, { seen: revision, current: entry.revision }));
  }
  if (entry.code === OTHER) return refused({ code: 'choiceFixed' });
  if (await work.codeLists.isUsed(list, entry.code)) return refused({ code: 'choiceInUse' });
  await work.codeLists.remove(entryId);
  return accepted(null);
}
