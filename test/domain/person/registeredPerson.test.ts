import { describe, expect, it } from '@jest/globals';
import { Person } from '../../../domain/person/person.ts';
import { proposedPerson, RegisteredPerson } from '../../../domain/person/registeredPerson.ts';
import { RegisterNumber } from '../../../domain/person/registerNumber.ts';

const NORA = RegisteredPerson.parse({
  ...{ name: 'De Smedt', firstName: 'Nora', bornOn: '1994-08-12', gender: 'f', language: null, address: null },
});
const NUMBER = RegisterNumber.parse('94.08.12-347.62');

describe('A47: what a new file could begin with', () => {
  it('is a whole person, of whom only what the register says is known', () => {
    const person = proposedPerson(NORA, NUMBER, 'fr');
    expect(Person.parse(person)).toEqual(person);
    expect(person).toEqual({
      ...{ name: 'De Smedt', firstName: 'Nora', bornOn: '1994-08-12', gender: 'f', address: null },
      ...{ registerNumber: '94081234762', language: 'fr', phone: null, email: null, isHomeless: false },
    });
  });

  it('has the language of the register, and else the usual one of the centre', () => {
    expect(proposedPerson({ ...NORA, language: 'nl' }, NUMBER, 'fr').language).toBe('nl');
  });
});
