import { Language } from '../language.ts';
import { Person } from './person.ts';
import type { RegisterNumber } from './registerNumber.ts';
import type { z } from 'zod';

/** What the National Register says of a person (A47). */
export const RegisteredPerson = Person.pick({
  name: true,
  firstName: true,
  bornOn: true,
  gender: true,
  address: true,
}).extend({
  /** null when the register does not know it. */
  language: Language.nullable(),
});
export type RegisteredPerson = z.infer<typeof RegisteredPerson>;

/** A person as a new file could begin with; whoever opens the file completes and corrects it first. */
export const proposedPerson = (
  { language, ...registered }: RegisteredPerson,
  registerNumber: RegisterNumber,
  usualLanguage: Language,
): Person => ({
  ...registered,
  registerNumber,
  language: language ?? usualLanguage,
  phone: null,
  email: null,
  isHomeless: false,
});
