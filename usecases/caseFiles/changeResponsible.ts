import type { Caseworker } from '../../domain/centre/centre.ts';
import { caseworkerRefusal } from '../../domain/centre/caseworkerRefusal.ts';
import { versionsInOrder, type GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { CaseFile } from '../../domain/record/caseFile.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { checkCaseworker } from '../centre/checkCaseworker.ts';

export type FileAssignment = Pick<CaseFile, 'caseFileId' | 'responsibleId' | 'teamId'>;
type Told = { commandId: string; actorId: string };

/** Tells the timeline of one GPMI who has its work from now on, unless he had it already. */
async function hand(work: Work, facts: GpmiFacts, to: Caseworker, told: Told): Promise<void> {
  const { gpmiId, major } = facts;
  const gpmi = await work.gpmis.find(gpmiId);
  if (gpmi?.responsibleId === to.caseworkerId) return;
  await work.gpmis.setResponsible(gpmiId, to.caseworkerId);
  const latest = versionsInOrder(facts).at(-1);
  await work.timeline.add({
    ...{ gpmiId, versionId: latest?.versionId ?? null, ...told },
    number: formatNumber({ major, minor: latest?.minor ?? 0 }),
    event: 'gpmi.responsibleChanged',
    data: { responsible: to.name },
  });
}

/**
 * Gives a file to another caseworker, another team, or both (R143). Whoever has the file has the work on all of its
 * open GPMIs: worklist and reminders follow, and the timeline says so; the manager that a contract names does not
 * change (A63, A72).
 */
export async function changeResponsible(
  work: Work,
  { actor }: RequestContext,
  { commandId, ...asked }: FileAssignment & { commandId: string },
): Promise<Result<FileAssignment, Refusal>> {
  const { caseFileId, responsibleId, teamId } = asked;
  const file = await work.caseFiles.find(caseFileId);
  if (file === undefined) return refused({ code: 'notFound' });
  const responsible = await work.caseworkers.find(responsibleId);
  const chosen = { caseworkerId: responsibleId, field: 'responsibleId' };
  const refusal =
    caseworkerRefusal(chosen, responsible === undefined ? [] : [responsible], [file.responsibleId]) ??
    (await checkCaseworker(work, { teamId }));
  if (refusal !== undefined || responsible === undefined) return refused(refusal ?? { code: 'notFound' });

  await work.caseFiles.assign(caseFileId, { responsibleId, teamId });
  const { caseworkerId: actorId } = actor;
  const detail = { responsibleId, teamId, previousResponsibleId: file.responsibleId, previousTeamId: file.teamId };
  await work.audit.add({ event: 'caseFile.assigned', subjectId: caseFileId, actorId, commandId, detail });
  const openGpmis = await work.gpmis.touchAllOf(caseFileId);
  for (const facts of await work.gpmis.listFacts(caseFileId)) {
    if (!openGpmis.includes(facts.gpmiId)) continue;
    await hand(work, facts, responsible, { commandId, actorId });
    await work.outbox.add({ kind: 'refreshGpmi', gpmiId: facts.gpmiId });
  }
  return accepted(asked);
}
