import type { StoredVersion, Work } from '../../db/work.ts';
import type { Actor } from '../../domain/access/actor.ts';
import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { Caseworker, Centre } from '../../domain/centre/centre.ts';
import type { Finding } from '../../domain/finding.ts';
import { findingsAtValidation } from '../../domain/gpmi/contentChecks.ts';
import type { AssignedCaseworker, GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import { versionSummary, type VersionSummary } from '../../domain/gpmi/versionSummary.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { referredBy } from '../../db/referredBy.ts';

/** One version whole: what was filled in beforehand (centre, person, request), the content, and what is still missing. */
export type VersionView = VersionSummary & {
  caseFileId: string;
  fileReference: string;
  aidRequestId: string;
  /** The opening day of the request that the GPMI was made from (R016). */
  requestedOn: PlainDate;
  centre: Centre;
  person: Omit<Person, 'registerNumber'>;
  manager: Caseworker | null;
  replacement: Caseworker | null;
  content: GpmiContent;
  /** While in progress: all that stands between this draft and its validation, and what is only advised (A32). */
  findings: Finding[];
};

/** What was validated shows what was frozen with it, as the paper does; a draft shows what is true now. */
async function frozenOrLive(work: Work, { snapshot }: StoredVersion, live: Person) {
  const { registerNumber: _notShown, ...person } = live;
  return { centre: snapshot?.centre ?? (await work.centre.get()), person: snapshot?.person ?? person };
}

/** The records around a version; undefined when it is gone. */
async function around(work: Work, versionId: string) {
  const found = await work.versions.findWithFacts(versionId);
  if (found === undefined) return undefined;
  const { stored, facts } = found;
  const version = facts.versions[versionId];
  const [file, request, referred] = await Promise.all([
    work.caseFiles.find(stored.caseFileId),
    work.aidRequests.find(stored.aidRequestId),
    referredBy(work, stored),
  ]);
  return version && file && request && { stored, facts, version, file, request, referred };
}

/** Reads one version with everything a page needs. */
export async function loadVersionView(
  work: Work,
  actor: Actor,
  versionId: string,
  today: PlainDate,
): Promise<Result<VersionView, Refusal>> {
  const found = await around(work, versionId);
  if (found === undefined) return refused({ code: 'notFound' });
  const { stored, facts, version, file, request, referred } = found;
  const { content } = stored;
  const named = (assigned: AssignedCaseworker | null): Caseworker | null =>
    referred.caseworkers.find(({ caseworkerId }) => caseworkerId === assigned?.caseworkerId) ?? null;
  const isDraft = version.status === 'inProgress';
  return accepted({
    ...versionSummary(facts, version, stored, actor, today),
    ...(await frozenOrLive(work, stored, file.person)),
    caseFileId: stored.caseFileId,
    fileReference: file.reference,
    aidRequestId: stored.aidRequestId,
    requestedOn: request.openedOn,
    manager: named(content.manager),
    replacement: named(content.replacement),
    content,
    findings: isDraft ? findingsAtValidation(content, today, referred) : [],
  });
}
