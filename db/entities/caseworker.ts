import type { Language } from '../../domain/language.ts';
import type { Gender } from '../../domain/person/person.ts';
import { table } from './table.ts';

export type CaseworkerRow = {
  ocmwId: string;
  id: string;
  name: string;
  gender: Gender;
  function: string | null;
  email: string;
  phone: string | null;
  language: Language;
  /** null for one who is in no team. */
  teamId: string | null;
  isActive: boolean;
  revision: number;
};

export const CaseworkerEntity = table<CaseworkerRow>('caseworker', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  name: { type: 'text' },
  gender: { type: 'text' },
  function: { type: 'text', nullable: true },
  email: { type: 'text' },
  phone: { type: 'text', nullable: true },
  language: { type: 'text' },
  teamId: { type: 'uuid', nullable: true },
  isActive: { type: 'boolean' },
  revision: { type: 'integer' },
});
