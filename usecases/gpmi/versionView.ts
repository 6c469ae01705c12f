import type { StoredVersion, Work } from '../../db/work.ts';
import type { Actor } from '../../domain/access/actor.ts';
import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { Caseworker, Centre } from '../../domain/centre/centre.ts';
import type { Finding } from '../../domain/finding.ts';
import { caseworkerFindings } from '../../domain/gpmi/caseworkerFindings.ts';
import { findingsOf } from '../../domain/gpmi/findings.ts';
import type { GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import { versionSummary, type VersionSummary } from '../../domain/gpmi/versionSummary.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';

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

type Context = { work: Work; actor: Actor; today: PlainDate; stored: StoredVersion };

async function view({ work, actor, today, stored }: Context): Promise<VersionView | undefined> {
  const { content, caseFileId, aidRequestId, gpmiId, versionId } = stored;
  const facts = await work.gpmis.findFacts(gpmiId);
  const version = facts?.versions[versionId];
  const file = await work.caseFiles.find(caseFileId);
  const request = await work.aidRequests.find(aidRequestId);
  if (!facts || !version || !file || !request) return undefined;

  const caseworkers = await work.caseworkers.list();
  const named = (caseworkerId: string | undefined): Caseworker | null =>
    caseworkers.find((one) => one.caseworkerId === caseworkerId) ?? null;
  const { registerNumber: _notShown, ...person } = file.person;
  const isDraft = version.status === 'inProgress';
  return {
    ...versionSummary(facts, version, stored, actor),
    caseFileId,
    fileReference: file.reference,
    aidRequestId,
    requestedOn: request.openedOn,
    // What was validated shows what was frozen with it, as the paper does.
    centre: stored.snapshot?.centre ?? (await work.centre.get()),
    person: stored.snapshot?.person ?? person,
    manager: named(content.manager?.caseworkerId),
    replacement: named(content.replacement?.caseworkerId),
    content,
    findings: isDraft ? [...findingsOf(content, today), ...caseworkerFindings(content, caseworkers)] : [],
  };
}

/** Reads one version with everything a page needs. */
export async function loadVersionView(
  work: Work,
  actor: Actor,
  versionId: string,
  today: PlainDate,
): Promise<Result<VersionView, Refusal>> {
  const stored = await work.versions.find(versionId);
  const found = stored && (await view({ work, actor, today, stored }));
  return found === undefined ? refused({ code: 'notFound' }) : accepted(found);
}
