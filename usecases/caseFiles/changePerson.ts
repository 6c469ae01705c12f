import { changedPaths } from '../../domain/changedPaths.ts';
import type { Person } from '../../domain/person/person.ts';
import { withoutNumber, type CaseFileWithoutNumber } from '../../domain/record/caseFile.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';
import { checkPerson } from './checkPerson.ts';

type Asked = { caseFileId: string; revision: number; person: Person; commandId: string };

/** Corrects the data of a person. What was validated keeps what it was printed from (A66). */
export async function changePerson(
  work: Work,
  { actor, today }: RequestContext,
  { caseFileId, revision, person, commandId }: Asked,
): Promise<Result<CaseFileWithoutNumber, Refusal>> {
  const file = await work.caseFiles.find(caseFileId);
  if (file === undefined) return refused({ code: 'notFound' });
  const stale = async (current: number) => refused(await staleRevision(work, caseFileId, { seen: revision, current }));
  if (file.revision !== revision) return await stale(file.revision);
  const refusal = await checkPerson(work, person, today, caseFileId);
  if (refusal !== undefined) return refused(refusal);
  if (!(await work.caseFiles.updatePerson(caseFileId, revision, person))) {
    const now = await work.caseFiles.find(caseFileId);
    return now === undefined ? refused({ code: 'notFound' }) : await stale(now.revision);
  }

  const paths = changedPaths(file.person, person);
  await work.audit.add({
    event: 'caseFile.changed',
    subjectId: caseFileId,
    actorId: actor.caseworkerId,
    commandId,
    detail: { revision: revision + 1, paths },
  });
  return accepted(withoutNumber({ ...file, person, revision: revision + 1 }));
}
