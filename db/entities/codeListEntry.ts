import type { Code, CodeListName, LifeDomain } from '../../domain/codeList/codeList.ts';
import { table } from './table.ts';

/** One choice of a list that a centre manages itself. */
export type CodeListEntryRow = {
  ocmwId: string;
  id: string;
  list: CodeListName;
  code: Code;
  labelNl: string;
  labelFr: string;
  /** null in every list but that of the action areas. */
  lifeDomain: LifeDomain | null;
  position: number;
  isRetired: boolean;
  revision: number;
};

export const CodeListEntryEntity = table<CodeListEntryRow>('code_list_entry', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  list: { type: 'text' },
  code: { type: 'text' },
  labelNl: { type: 'text' },
  labelFr: { type: 'text' },
  lifeDomain: { type: 'text', nullable: true },
  position: { type: 'integer' },
  isRetired: { type: 'boolean' },
  revision: { type: 'integer' },
});
