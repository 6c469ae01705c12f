import type { Person } from '../../domain/person/person.ts';
import {
  FIRST_REVISION,
  withoutNumber,
  type CaseFile,
  type CaseFileWithoutNumber,
} from '../../domain/record/caseFile.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { checkPerson } from './checkPerson.ts';
import { newFileReference } from './fileReference.ts';

/**
 * Opens the file of a person: exactly one per person in a centre (A64). Whoever opens it is responsible for it, and it
 * belongs to his team.
 */
export async function openCaseFile(
  work: Work,
  { actor, today }: RequestContext,
  { person, caseFileId }: { person: Person; caseFileId: string },
): Promise<Result<CaseFileWithoutNumber, Refusal>> {
  const refusal = await checkPerson(work, person, today, null);
  if (refusal !== undefined) return refused(refusal);
  const { caseworkerId: responsibleId } = actor;
  const teamId = (await work.caseworkers.find(responsibleId))?.teamId ?? null;
  const file: CaseFile = {
    caseFileId,
    reference: newFileReference(),
    responsibleId,
    teamId,
    person,
    revision: FIRST_REVISION,
  };
  await work.caseFiles.insert(file);
  return accepted(withoutNumber(file));
}
