import { ApplicationFailure } from '@temporalio/activity';
import type { StoredVersion, Work } from '../../db/work.ts';
import type { Caseworker } from '../../domain/centre/centre.ts';
import { labelsOf } from '../../domain/codeList/codeLabels.ts';
import type { Referred } from '../../domain/gpmi/contentChecks.ts';
import type { AssignedCaseworker } from '../../domain/gpmi/gpmiContent.ts';
import { grantingDecision } from '../../domain/record/grantingDecision.ts';
import type { GpmiSnapshot, PrintedCaseworker } from '../../domain/record/snapshot.ts';

function printed(assigned: AssignedCaseworker | null, all: readonly Caseworker[]): PrintedCaseworker | null {
  const caseworker = all.find(({ caseworkerId }) => caseworkerId === assigned?.caseworkerId);
  if (assigned === null || caseworker === undefined) return null;
  return { name: caseworker.name, gender: caseworker.gender, mustSign: assigned.mustSign };
}

/** Freezes all that the contract prints, as it is at the moment of validation (A66). */
export async function takeSnapshot(
  work: Work,
  { content, number, caseFileId, aidRequestId }: StoredVersion,
  { caseworkers, codeLists }: Pick<Referred, 'caseworkers' | 'codeLists'>,
): Promise<GpmiSnapshot> {
  const file = await work.caseFiles.find(caseFileId);
  const requests = await work.aidRequests.list(caseFileId);
  const request = requests.find((one) => one.aidRequestId === aidRequestId);
  if (file === undefined || request === undefined) {
    throw ApplicationFailure.retryable('A GPMI without its file or request', 'fileMissing');
  }
  const { registerNumber: _keptEncrypted, ...person } = file.person;
  return {
    number,
    fileReference: file.reference,
    centre: await work.centre.get(),
    person,
    requestedOn: request.openedOn,
    grantDecidedOn: grantingDecision(requests)?.decidedOn ?? null,
    manager: printed(content.manager, caseworkers),
    replacement: printed(content.replacement, caseworkers),
    content,
    labels: labelsOf(codeLists),
  };
}
