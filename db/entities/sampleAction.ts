import type { Code } from '../../domain/codeList/codeList.ts';
import type { Side } from '../../domain/sampleAction/sampleAction.ts';
import { table } from './table.ts';

/** One sentence of the library that helps to write steps. */
export type SampleActionRow = {
  ocmwId: string;
  id: string;
  area: Code;
  side: Side;
  textNl: string;
  textFr: string;
  searchText: string;
  isRetired: boolean;
  revision: number;
};

export const SampleActionEntity = table<SampleActionRow>('sample_action', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  area: { type: 'text' },
  side: { type: 'text' },
  textNl: { type: 'text' },
  textFr: { type: 'text' },
  searchText: { type: 'text' },
  isRetired: { type: 'boolean' },
  revision: { type: 'integer' },
});
