import type { GpmiNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { GpmiStatus } from '../../domain/gpmi/gpmiStatus.ts';
import { GpmiVersionEntity } from '../entities/gpmiVersion.ts';
import { readContent, readSnapshot } from '../storedContent.ts';
import type { Tenant } from '../tenant.ts';
import type { OverviewRow, StoredVersion, Work } from '../work.ts';
import { FACTS_COLUMNS, factsOf, type FactsRow } from './factsQuery.ts';

type VersionRow = {
  versionId: string;
  gpmiId: string;
  caseFileId: string;
  aidRequestId: string;
  status: GpmiStatus;
  revision: number;
  content: object;
  snapshot: object | null;
  validatedRevision: number | null;
  presentedSha256: string | null;
} & GpmiNumber;

const VERSION_COLUMNS = `
  version.id as "versionId", version.gpmi_id as "gpmiId", gpmi.case_file_id as "caseFileId",
  gpmi.aid_request_id as "aidRequestId", gpmi.major, version.minor, version.status, version.revision,
  version.content, version.snapshot, version.validated_revision as "validatedRevision",
  version.presented_sha256 as "presentedSha256"`;

const FROM_VERSION = `
  from gpmi_version version
  join gpmi on gpmi.ocmw_id = version.ocmw_id and gpmi.id = version.gpmi_id
  where version.ocmw_id = $1 and version.id = $2`;

const FIND = `select ${VERSION_COLUMNS} ${FROM_VERSION}`;

const FIND_WITH_FACTS = `select ${VERSION_COLUMNS}, ${FACTS_COLUMNS} ${FROM_VERSION}`;

const RAISE_LAST_MINOR = 'update gpmi set last_minor = $3 where ocmw_id = $1 and id = $2 and last_minor < $3';

/** What is frozen is named; what is not, stays. A name with null in it is cleared. */
const RECORD_TRANSITION = `
  update gpmi_version
  set revision = revision + 1, changed_at = $4,
    snapshot = case when $3::jsonb ? 'snapshot' then nullif($3 -> 'snapshot', 'null') else snapshot end,
    validated_revision = case when $3 ? 'validatedRevision' then ($3 ->> 'validatedRevision')::integer
      else validated_revision end,
    presented_sha256 = case when $3 ? 'presentedSha256' then $3 ->> 'presentedSha256' else presented_sha256 end,
    agreements = coalesce($3 -> 'agreements', agreements)
  where ocmw_id = $1 and id = $2
  returning revision`;

type Written = { versionId: string; revision: number; managerName: string | null; content: object };

/** All versions of all GPMIs of a file, with the facts that say what may be done with each. */
const OVERVIEW = `
  select ${FACTS_COLUMNS},
    (
      select coalesce(json_agg(json_build_object(
        'versionId', version.id, 'revision', version.revision, 'content', version.content,
        'managerName', manager.name) order by version.minor), '[]')
      from gpmi_version version
      left join caseworker manager on manager.ocmw_id = version.ocmw_id
        and manager.id = (version.content -> 'manager' ->> 'caseworkerId')::uuid
      where version.ocmw_id = gpmi.ocmw_id and version.gpmi_id = gpmi.id
    ) as written
  from gpmi
  where gpmi.ocmw_id = $1 and gpmi.case_file_id = $2
  order by gpmi.major`;

export const createVersions = ({ manager, sql, ocmwId, at }: Tenant): Work['versions'] => ({
  insert: async ({ versionId, gpmiId, minor, content }) => {
    const row = { ocmwId, id: versionId, gpmiId, minor, content, beginOn: content.beginOn };
    const blank = { status: 'inProgress', revision: 1, hadEvaluation: false, hadNewerVersion: false } as const;
    await manager.insert(GpmiVersionEntity, { ...row, ...blank, createdAt: at, changedAt: at });
    if (minor > 0) await sql(RAISE_LAST_MINOR, [ocmwId, gpmiId, minor]);
  },
  find: async (versionId) => {
    const [row] = await sql<VersionRow>(FIND, [ocmwId, versionId]);
    return row === undefined ? undefined : storedVersionOf(row);
  },
  findWithFacts: async (versionId) => {
    const [row] = await sql<VersionRow & FactsRow>(FIND_WITH_FACTS, [ocmwId, versionId]);
    return row && { stored: storedVersionOf(row), facts: factsOf(row) };
  },
  saveDraft: async (versionId, revision, content) => {
    const { affected } = await manager.update(
      GpmiVersionEntity,
      { ocmwId, id: versionId, revision, status: 'inProgress' },
      { content, beginOn: content.beginOn, revision: revision + 1, changedAt: at },
    );
    return affected === 1;
  },
  recordTransition: async (versionId, frozen) => {
    const [row] = await sql<{ revision: number }>(RECORD_TRANSITION, [ocmwId, versionId, JSON.stringify(frozen), at]);
    if (row === undefined) throw new Error(`No version ${versionId} in this centre`);
    return row.revision;
  },
  overview: async (caseFileId) => {
    const rows = await sql<FactsRow & { written: Written[] }>(OVERVIEW, [ocmwId, caseFileId]);
    return rows.flatMap(overviewRowsOf);
  },
});

function storedVersionOf(row: VersionRow): StoredVersion {
  const { versionId, gpmiId, caseFileId, aidRequestId, status, revision, validatedRevision, presentedSha256 } = row;
  return {
    ...{ versionId, gpmiId, caseFileId, aidRequestId, status, revision, validatedRevision, presentedSha256 },
    number: { major: row.major, minor: row.minor },
    content: readContent(row.content),
    snapshot: readSnapshot(row.snapshot),
  };
}

function overviewRowsOf(row: FactsRow & { written: Written[] }): OverviewRow[] {
  const facts = factsOf(row);
  return row.written.map(({ content, ...version }) => ({ ...version, content: readContent(content), facts }));
}
