import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import { versionsInOrder, type GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';
import { getGpmi, type GpmiView } from './getGpmi.ts';

type Asked = { gpmiId: string; responsibleId: string; revision: number; commandId: string };

/** The facts of a GPMI, held for a change, unless it is closed, or the screen that the person looked at is out of date. */
async function holdOpen(work: Work, gpmiId: string, revision: number): Promise<Result<GpmiFacts, Refusal>> {
  const facts = await work.gpmis.lockFacts(gpmiId);
  const isGone = facts !== undefined && Object.keys(facts.versions).length === 0; // with its only version (A70)
  if (facts === undefined || isGone) return refused({ code: 'notFound' });
  if (facts.revision !== revision) {
    return refused(await staleRevision(work, gpmiId, { seen: revision, current: facts.revision }));
  }
  return facts.isClosed ? refused({ code: 'closed' }) : accepted(facts);
}

/**
 * Hands the work on a GPMI to another caseworker, in any status (A63) until it is closed (A59): worklist and reminders
 * follow. Nothing that is printed changes: manager and replacement of a version are what they were.
 */
export async function reassign(
  work: Work,
  context: RequestContext,
  { gpmiId, responsibleId, revision, commandId }: Asked,
): Promise<Result<GpmiView, Refusal>> {
  const held = await holdOpen(work, gpmiId, revision);
  if (!held.ok) return held;
  const facts = held.value;
  const named = await work.caseworkers.find(responsibleId);
  if (named?.isActive !== true) {
    const code = named === undefined ? 'unknownCaseworker' : 'caseworkerLeft';
    const finding = { code, rule: 'A63', severity: 'hard', path: ['responsibleId'], params: {} } as const;
    return refused({ code: 'contentRefused', findings: [finding] });
  }

  await work.gpmis.setResponsible(gpmiId, responsibleId);
  await work.gpmis.saveFacts({ ...facts, revision: revision + 1 });
  const latest = versionsInOrder(facts).at(-1);
  const { caseworkerId: actorId } = context.actor;
  await work.timeline.add({
    ...{ gpmiId, versionId: latest?.versionId ?? null, actorId, commandId },
    number: formatNumber({ major: facts.major, minor: latest?.minor ?? 0 }),
    event: 'gpmi.responsibleChanged',
    data: { responsible: named.name },
  });
  const detail = { revision: revision + 1, paths: ['responsibleId'] };
  await work.audit.add({ event: 'gpmi.reassigned', subjectId: gpmiId, actorId, commandId, detail });
  await work.outbox.add({ kind: 'refreshGpmi', gpmiId });
  return await getGpmi(work, context, gpmiId);
}
