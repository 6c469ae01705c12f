import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { Language } from '../../domain/language.ts';
import type { Address, Gender } from '../../domain/person/person.ts';
import { table } from './table.ts';

/** A beneficiary; the register number only encrypted, and as a hash with a key to find it by. */
export type PersonRow = {
  ocmwId: string;
  id: string;
  name: string;
  firstName: string;
  searchName: string;
  bornOn: PlainDate;
  registerNumber: Buffer | null;
  registerNumberHash: Buffer | null;
  gender: Gender;
  language: Language;
  address: Address | null;
  phone: string | null;
  email: string | null;
  isHomeless: boolean;
  /** The highest major number ever given out, of deleted GPMIs too (A24). */
  lastMajor: number;
  revision: number;
  createdAt: Date;
};

export const PersonEntity = table<PersonRow>('person', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  name: { type: 'text' },
  firstName: { type: 'text' },
  searchName: { type: 'text' },
  bornOn: { type: 'date' },
  registerNumber: { type: 'bytea', nullable: true },
  registerNumberHash: { type: 'bytea', nullable: true },
  gender: { type: 'text' },
  language: { type: 'text' },
  address: { type: 'jsonb', nullable: true },
  phone: { type: 'text', nullable: true },
  email: { type: 'text', nullable: true },
  isHomeless: { type: 'boolean' },
  lastMajor: { type: 'integer' },
  revision: { type: 'integer' },
  createdAt: { type: 'timestamptz' },
});
