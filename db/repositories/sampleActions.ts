import type { SampleAction, SampleActionDetails } from '../../domain/sampleAction/sampleAction.ts';
import { SampleActionEntity } from '../entities/sampleAction.ts';
import type { SampleActions } from '../masterData.ts';
import { lastIdOf, pageOf } from '../paging.ts';
import { searchNameOf } from '../searchName.ts';
import type { Tenant } from '../tenant.ts';

const COLUMNS = `
  id as "sampleActionId", area, side, text_nl as "textNl", text_fr as "textFr", is_retired as "isRetired", revision`;

const FIND = `select ${COLUMNS} from sample_action where ocmw_id = $1 and id = $2`;

/** A condition whose value is null asks for nothing; every word must be in one of the texts. */
const SEARCH = `
  select ${COLUMNS}
  from sample_action
  where ocmw_id = $1
    and ($2::text is null or area = $2)
    and ($3::text is null or side = $3)
    and not exists (select from unnest($4::text[]) as wanted (word) where strpos(search_text, wanted.word) = 0)
    and ($5 or not is_retired)
    and ($6::uuid is null or id > $6)
  order by id
  limit $7`;

const wordsOf = (words: string | undefined): string[] =>
  searchNameOf(words ?? '')
    .split(' ')
    .filter((word) => word !== '');

const columnsOf = ({ area, side, textNl, textFr }: SampleActionDetails) => ({
  ...{ area, side, textNl, textFr, searchText: searchNameOf(`${textNl} ${textFr}`) },
});

export const createSampleActions = ({ manager, sql, ocmwId }: Tenant): SampleActions => ({
  search: async ({ area, side, words, withRetired }, page) => {
    const by = [area ?? null, side ?? null, wordsOf(words), withRetired];
    const found = await sql<SampleAction>(SEARCH, [ocmwId, ...by, lastIdOf(page), page.limit + 1]);
    return pageOf(found, page.limit, ({ sampleActionId }) => sampleActionId);
  },
  find: async (sampleActionId) => (await sql<SampleAction>(FIND, [ocmwId, sampleActionId]))[0],
  insert: async ({ sampleActionId, isRetired, revision, ...details }) => {
    const row = { ocmwId, id: sampleActionId, ...columnsOf(details), isRetired, revision };
    await manager.insert(SampleActionEntity, row);
  },
  update: async ({ sampleActionId, isRetired, revision, ...details }) => {
    const { affected } = await manager.update(
      SampleActionEntity,
      { ocmwId, id: sampleActionId, revision },
      { ...columnsOf(details), isRetired, revision: revision + 1 },
    );
    return affected === 1;
  },
});
