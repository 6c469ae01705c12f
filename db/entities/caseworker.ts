import type { Language } from '../../domain/language.ts';
import type { Gender } from '../../domain/person/person.ts';
import { table } from './table.ts';

export type CaseworkerRow = {
  ocmwId: string;
  id: string;
  name: string;
  gender: Gender;
  email: string;
  language: Language;
  isActive: boolean;
};

export const CaseworkerEntity = table<CaseworkerRow>('caseworker', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  name: { type: 'text' },
  gender: { type: 'text' },
  email: { type: 'text' },
  language: { type: 'text' },
  isActive: { type: 'boolean' },
});
