import { v7 as uuidv7 } from 'uuid';
import type { Code, CodeListName, LifeDomain } from '../../domain/codeList/codeList.ts';
import lists from './codeLists.json' with { type: 'json' };

type Shipped = { code: Code; nl: string; fr: string; lifeDomain?: LifeDomain };

const PUT = `
  insert into code_list_entry
    (ocmw_id, id, list, code, label_nl, label_fr, life_domain, position, is_retired, revision)
  select $1, given.id, given.list, given.code, given.label_nl, given.label_fr, given.life_domain, given.position, false, 1
  from jsonb_to_recordset($2) as given (
    id uuid, list text, code text, label_nl text, label_fr text, life_domain text, position integer)`;

/** The statement that gives a centre the lists that it begins with; what it makes of them is its own. */
export function shippedCodeLists(ocmwId: string): { statement: string; values: unknown[] } {
  const entries = Object.entries(lists as Record<CodeListName, Shipped[]>).flatMap(([list, choices]) =>
    choices.map(({ code, nl, fr, lifeDomain = null }, index) => ({
      ...{ id: uuidv7(), list, code, label_nl: nl, label_fr: fr, life_domain: lifeDomain, position: index + 1 },
    })),
  );
  return { statement: PUT, values: [ocmwId, JSON.stringify(entries)] };
}
