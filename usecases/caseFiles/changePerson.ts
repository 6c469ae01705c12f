import type { Person } from '../../domain/person/person.ts';
import { withoutNumber, type CaseFileWithoutNumber } from '../../domain/record/caseFile.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { checkPerson } from './checkPerson.ts';

/** Corrects the data of a person. What was validated keeps what it was printed from (A66). */
export async function changePerson(
  work: Work,
  { today }: RequestContext,
  { caseFileId, person }: { caseFileId: string; person: Person },
): Promise<Result<CaseFileWithoutNumber, Refusal>> {
  const file = await work.caseFiles.find(caseFileId);
  if (file === undefined) return refused({ code: 'notFound' });
  const refusal = await checkPerson(work, person, today, caseFileId);
  if (refusal !== undefined) return refused(refusal);
  await work.caseFiles.updatePerson(caseFileId, person);
  return accepted(withoutNumber({ ...file, person }));
}
