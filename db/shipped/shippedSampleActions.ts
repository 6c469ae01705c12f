import { v7 as uuidv7 } from 'uuid';
import { searchNameOf } from '../searchName.ts';
import actions from './sampleActions.json' with { type: 'json' };

const PUT = `
  insert into sample_action (ocmw_id, id, area, side, text_nl, text_fr, search_text, is_retired, revision)
  select $1, given.id, given.area, given.side, given.text_nl, given.text_fr, given.search_text, false, 1
  from jsonb_to_recordset($2) as given (
    id uuid, area text, side text, text_nl text, text_fr text, search_text text)`;

/** The statement that gives a centre the library that it begins with; what it makes of it is its own. */
export function shippedSampleActions(ocmwId: string): { statement: string; values: unknown[] } {
  const rows = actions.map(({ area, side, nl, fr }) => ({
    ...{ id: uuidv7(), area, side, text_nl: nl, text_fr: fr, search_text: searchNameOf(`${nl} ${fr}`) },
  }));
  return { statement: PUT, values: [ocmwId, JSON.stringify(rows)] };
}
