import type { StoredVersion, Work } from '../../db/work.ts';
import { ACTIONS, isOffered, locksOn } from '../../domain/access/actions.ts';
import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import { changedPaths } from '../../domain/changedPaths.ts';
import { findingsAtSave } from '../../domain/gpmi/contentChecks.ts';
import type { GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { refused, type Result } from '../../domain/result.ts';
import type { RequestContext } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';
import { referredBy } from '../../db/referredBy.ts';
import { loadVersionView, type VersionView } from './versionView.ts';

type Asked = { versionId: string; revision: number; content: GpmiContent; commandId: string };

/** Why a draft cannot be saved now: somebody else was faster, or it is no draft any more; undefined when it can. */
async function refusalOf(
  work: Work,
  { stored, facts }: { stored: StoredVersion; facts: GpmiFacts },
  { versionId, revision }: Asked,
  today: PlainDate,
): Promise<Refusal | undefined> {
  if (stored.revision !== revision) {
    return await staleRevision(work, versionId, { seen: revision, current: stored.revision });
  }
  const version = facts.versions[versionId];
  if (version === undefined) return { code: 'notFound' };
  if (facts.isClosed) return { code: 'closed' };
  if (isOffered('edit', facts, version, today)) return undefined;
  const locks = locksOn('edit', facts, version, today);
  return { code: 'actionNotAvailable', action: 'edit', status: stored.status, locks, rule: ACTIONS.edit.rule };
}

/**
 * Saves the content of a version in progress (R058, R078), as often as a person likes, finished or not (R018). It
 * goes straight to the database and works while the engine is down.
 */
export async function saveDraft(
  work: Work,
  { actor, today }: RequestContext,
  asked: Asked,
): Promise<Result<VersionView, Refusal>> {
  const { versionId, revision, content, commandId } = asked;
  const found = await work.versions.findWithFacts(versionId);
  if (found === undefined) return refused({ code: 'notFound' });
  const { stored } = found;
  const refusal = await refusalOf(work, found, asked, today);
  if (refusal !== undefined) return refused(refusal);
  const findings = findingsAtSave(content, stored.content, await referredBy(work, { ...stored, content }));
  if (findings.length > 0) return refused({ code: 'contentRefused', findings });
  if (!(await work.versions.saveDraft(versionId, revision, content))) {
    const now = await work.versions.findWithFacts(versionId);
    return refused((now && (await refusalOf(work, now, asked, today))) ?? { code: 'notFound' });
  }

  const { gpmiId, number } = stored;
  const { caseworkerId: actorId } = actor;
  const paths = changedPaths(stored.content, content);
  await work.audit.add({
    event: 'gpmi.changed',
    subjectId: versionId,
    actorId,
    commandId,
    detail: { revision: revision + 1, paths },
  });
  // A new manager gets the work; a save that names the same one leaves it with whoever has it (A63).
  if (content.manager !== null && content.manager.caseworkerId !== stored.content.manager?.caseworkerId) {
    await work.gpmis.setResponsible(gpmiId, content.manager.caseworkerId);
  }
  await work.timeline.addSaved({ gpmiId, versionId, number: formatNumber(number), actorId, commandId });
  return await loadVersionView(work, actor, versionId, today);
}
