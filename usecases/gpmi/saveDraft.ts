import type { StoredVersion, Work } from '../../db/work.ts';
import { ACTIONS } from '../../domain/access/actions.ts';
import { caseworkerFindings } from '../../domain/gpmi/caseworkerFindings.ts';
import { changedPaths } from '../../domain/changedPaths.ts';
import { incoherences } from '../../domain/gpmi/coherence.ts';
import type { GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { refused, type Result } from '../../domain/result.ts';
import type { RequestContext } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';
import { loadVersionView, type VersionView } from './versionView.ts';

type Asked = { versionId: string; revision: number; content: GpmiContent; commandId: string };

/** Why a draft cannot be saved now: somebody else was faster, or it is no draft any more. */
async function refusalOf(work: Work, stored: StoredVersion, { versionId, revision }: Asked): Promise<Refusal> {
  if (stored.revision !== revision) {
    return await staleRevision(work, versionId, { seen: revision, current: stored.revision });
  }
  return { code: 'actionNotAvailable', action: 'edit', status: stored.status, locks: [], rule: ACTIONS.edit.rule };
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
  const stored = await work.versions.find(versionId);
  if (stored === undefined) return refused({ code: 'notFound' });
  if (stored.revision !== revision || stored.status !== 'inProgress') {
    return refused(await refusalOf(work, stored, asked));
  }
  const findings = [...incoherences(content), ...caseworkerFindings(content, await work.caseworkers.list())];
  if (findings.length > 0) return refused({ code: 'contentRefused', findings });
  if (!(await work.versions.saveDraft(versionId, revision, content))) {
    const now = await work.versions.find(versionId);
    return refused(now === undefined ? { code: 'notFound' } : await refusalOf(work, now, asked));
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
