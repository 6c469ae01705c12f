import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { GpmiEntity } from '../entities/gpmi.ts';
import type { Tenant } from '../tenant.ts';
import type { Work } from '../work.ts';
import { FACTS_COLUMNS, factsOf, type FactsRow } from './factsQuery.ts';

const FIND_FACTS = `select ${FACTS_COLUMNS} from gpmi where gpmi.ocmw_id = $1 and gpmi.id = $2`;

const LIST_FACTS = `
  select ${FACTS_COLUMNS} from gpmi where gpmi.ocmw_id = $1 and gpmi.case_file_id = $2 order by gpmi.major`;

const LOCK = 'select from gpmi where ocmw_id = $1 and id = $2 for update';

const LOCK_ALL = 'select from gpmi where ocmw_id = $1 and case_file_id = $2 order by id for update';

/** One statement: the versions that are gone are deleted, the others written, the revision set. */
const SAVE_FACTS = `
  with given as (
    select * from jsonb_to_recordset($3) as given (
      id uuid, status text, validated_on date, end_on date, presented_on date, signed_on date,
      had_evaluation boolean, had_newer_version boolean)
  ), gone as (
    delete from gpmi_version
    where ocmw_id = $1 and gpmi_id = $2 and id not in (select given.id from given)
  ), written as (
    update gpmi_version version
    set status = given.status, validated_on = given.validated_on, end_on = given.end_on,
      presented_on = given.presented_on, signed_on = given.signed_on, had_evaluation = given.had_evaluation,
      had_newer_version = given.had_newer_version
    from given
    where version.ocmw_id = $1 and version.gpmi_id = $2 and version.id = given.id
    returning version.id
  )
  update gpmi set facts_revision = $4, is_closed = $5, ended_on = $6, end_reason = $7
  where ocmw_id = $1 and id = $2
  returning (select count(*)::integer from written) as written`;

/** The responsible is kept with the deadlines too: a worklist is read from them alone. */
const SET_RESPONSIBLE = `
  with named as (
    update gpmi set responsible_id = $3
    where ocmw_id = $1 and id = $2 and responsible_id is distinct from $3
    returning id
  )
  update deadline set responsible_id = $3
  from named
  where deadline.ocmw_id = $1 and deadline.gpmi_id = named.id`;

const TOUCH_ALL = `
  update gpmi set facts_revision = facts_revision + 1
  where ocmw_id = $1 and case_file_id = $2 and not is_closed
  returning id`;

const SILENCE = `
  update gpmi set silenced_from = given.silenced_from
  from jsonb_to_recordset($2) as given (id uuid, silenced_from date)
  where gpmi.ocmw_id = $1 and gpmi.id = given.id`;

export function createGpmis({ manager, sql, ocmwId, at }: Tenant): Work['gpmis'] {
  const findFacts = async (gpmiId: string): Promise<GpmiFacts | undefined> => {
    const [row] = await sql<FactsRow>(FIND_FACTS, [ocmwId, gpmiId]);
    return row === undefined ? undefined : factsOf(row);
  };
  const listFacts = async (caseFileId: string): Promise<GpmiFacts[]> =>
    (await sql<FactsRow>(LIST_FACTS, [ocmwId, caseFileId])).map(factsOf);
  return {
    insert: async ({ gpmiId, caseFileId, aidRequestId, major, responsibleId }) => {
      const row = { ocmwId, id: gpmiId, caseFileId, aidRequestId, major, responsibleId, createdAt: at };
      await manager.insert(GpmiEntity, { ...row, lastMinor: 0, factsRevision: 1, isClosed: false });
    },
    findFacts,
    listFacts,
    lockAllFacts: async (caseFileId) => {
      const [, facts] = await Promise.all([sql(LOCK_ALL, [ocmwId, caseFileId]), listFacts(caseFileId)]);
      return facts;
    },
    lockFacts: async (gpmiId) => {
      // Two statements: one that waited for the lock still sees its other tables as they were before it waited.
      const [, facts] = await Promise.all([sql(LOCK, [ocmwId, gpmiId]), findFacts(gpmiId)]);
      return facts;
    },
    saveFacts: async ({ gpmiId, versions, revision, isClosed, endedOn, endReason }) => {
      const given = Object.values(versions);
      const rows = given.map((version) => ({
        id: version.versionId,
        status: version.status,
        validated_on: version.validatedOn,
        end_on: version.endOn,
        presented_on: version.presentedOn,
        signed_on: version.signedOn,
        had_evaluation: version.hadEvaluation,
        had_newer_version: version.hadNewerVersion,
      }));
      const values = [ocmwId, gpmiId, JSON.stringify(rows), revision, isClosed, endedOn, endReason];
      const [saved] = await sql<{ written: number }>(SAVE_FACTS, values);
      if (saved?.written !== given.length) throw new Error(`The facts of GPMI ${gpmiId} name what is not stored.`);
    },
    silence: async (silenced) => {
      const given = silenced.map(({ gpmiId, silencedFrom }) => ({ id: gpmiId, silenced_from: silencedFrom }));
      await sql(SILENCE, [ocmwId, JSON.stringify(given)]);
    },
    touchAllOf: async (caseFileId) => {
      const rows = await sql<{ id: string }>(TOUCH_ALL, [ocmwId, caseFileId]);
      return rows.map(({ id }) => id);
    },
    find: async (gpmiId) => {
      const row = await manager.findOneBy(GpmiEntity, { ocmwId, id: gpmiId });
      if (row === null) return undefined;
      const { caseFileId, aidRequestId, responsibleId } = row;
      return { gpmiId, caseFileId, aidRequestId, responsibleId };
    },
    setResponsible: async (gpmiId, caseworkerId) => {
      await sql(SET_RESPONSIBLE, [ocmwId, gpmiId, caseworkerId]);
    },
  };
}
