import { z } from 'zod';
import { PlainDate } from '../calendar/plainDate.ts';
import { Language } from '../language.ts';
import { isBlank, ShortText } from '../text.ts';
import { RegisterNumber } from './registerNumber.ts';

/** NL geslacht, FR sexe: decides the wording of titles only (R013, A36). */
export const Gender = z.enum(['m', 'f', 'x', 'unknown']);
export type Gender = z.infer<typeof Gender>;

/** What somebody or something is called: one line that is not empty. */
export const Name = ShortText.refine((text) => !isBlank(text), { error: 'blank' });

export const Address = z.strictObject({
  street: Name,
  postalCode: z.string().regex(/^\d{4}$/, { error: 'notAPostalCode' }),
  municipality: Name,
});
export type Address = z.infer<typeof Address>;

/** NL begunstigde, FR bénéficiaire: the person whom the file is about; one person is one file per centre (A64). */
export const Person = z.strictObject({
  name: Name,
  firstName: Name,
  bornOn: PlainDate,
  registerNumber: RegisterNumber.nullable(),
  gender: Gender,
  language: Language,
  /** null for a homeless person without one. */
  address: Address.nullable(),
  phone: ShortText.nullable(),
  email: z.email().max(200).nullable(),
  isHomeless: z.boolean(),
});
export type Person = z.infer<typeof Person>;
