import { Person } from '../../domain/person/person.ts';

const USUAL = {
  name: 'Verlinden',
  firstName: 'Noor',
  bornOn: '1998-05-17',
  registerNumber: null,
  gender: 'f',
  language: 'nl',
  address: { street: 'Kerkstraat 12', postalCode: '9990', municipality: 'Lindeveld' },
  phone: null,
  email: null,
  isHomeless: false,
} as const;

/** A fictitious person, complete; `change` says what is not usual. */
export const aPerson = (change: Partial<Record<keyof Person, unknown>> = {}): Person =>
  Person.parse({ ...USUAL, ...change });
