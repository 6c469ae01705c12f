import type { CodeListEntry, CodeListName } from '../../domain/codeList/codeList.ts';
import { CodeListEntryEntity } from '../entities/codeListEntry.ts';
import type { CodeListsOfCentre, StoredEntry } from '../masterData.ts';
import type { Tenant } from '../tenant.ts';

const COLUMNS = `
  code, label_nl as "labelNl", label_fr as "labelFr", life_domain as "lifeDomain", is_retired as "isRetired"`;

const ALL = `select list, ${COLUMNS} from code_list_entry where ocmw_id = $1 order by list, position, code`;

const LIST = `
  select id as "entryId", revision, ${COLUMNS}
  from code_list_entry
  where ocmw_id = $1 and list = $2
  order by position, code`;

const LOCK = `${LIST} for update`;

const REORDER = `
  update code_list_entry entry set position = given.position
  from unnest($3::uuid[]) with ordinality as given (id, position)
  where entry.ocmw_id = $1 and entry.list = $2 and entry.id = given.id and entry.position <> given.position`;

/** Where a content keeps the choices of each list. */
const PLACES = {
  stepKinds: '$.keyvalue() ? (@.key == "beneficiarySteps" || @.key == "centreSteps").value[*].kind ? (@ == $code)',
  studyTypes: '$.studies[*].type ? (@ == $code)',
  trainingKinds: '$.trainings[*].kind ? (@ == $code)',
  actionAreas: '$.actionAreas[*].area ? (@ == $code)',
} as const satisfies Record<CodeListName, string>;

const IS_USED = `
  select exists (
    select from gpmi_version version
    where version.ocmw_id = $1
      and jsonb_path_exists(version.content, $2::jsonpath, jsonb_build_object('code', $3::text))
  ) or ($4 = 'actionAreas' and exists (
    select from sample_action action where action.ocmw_id = $1 and action.area = $3
  )) as "isUsed"`;

export const createCodeLists = ({ manager, sql, ocmwId }: Tenant): CodeListsOfCentre => ({
  all: async () => {
    const rows = await sql<CodeListEntry & { list: CodeListName }>(ALL, [ocmwId]);
    const entriesOf = (name: CodeListName): CodeListEntry[] =>
      rows.filter(({ list }) => list === name).map(({ list: _list, ...entry }) => entry);
    return {
      stepKinds: entriesOf('stepKinds'),
      studyTypes: entriesOf('studyTypes'),
      trainingKinds: entriesOf('trainingKinds'),
      actionAreas: entriesOf('actionAreas'),
    };
  },
  list: async (list) => await sql<StoredEntry>(LIST, [ocmwId, list]),
  lock: async (list) => await sql<StoredEntry>(LOCK, [ocmwId, list]),
  insert: async (list, { entryId, ...entry }) => {
    const position = (await manager.countBy(CodeListEntryEntity, { ocmwId, list })) + 1;
    await manager.insert(CodeListEntryEntity, { ...entry, ocmwId, id: entryId, list, position });
  },
  update: async (entryId, revision, { labelNl, labelFr, lifeDomain, isRetired }) => {
    const { affected } = await manager.update(
      CodeListEntryEntity,
      { ocmwId, id: entryId, revision },
      { labelNl, labelFr, lifeDomain, isRetired, revision: revision + 1 },
    );
    return affected === 1;
  },
  reorder: async (list, entryIds) => {
    await sql(REORDER, [ocmwId, list, entryIds]);
  },
  remove: async (entryId) => {
    await manager.delete(CodeListEntryEntity, { ocmwId, id: entryId });
  },
  isUsed: async (list, code) => {
    const [answer] = await sql<{ isUsed: boolean }>(IS_USED, [ocmwId, PLACES[list], code, list]);
    return answer?.isUsed === true;
  },
});
