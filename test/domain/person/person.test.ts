import { describe, expect, it } from '@jest/globals';
import { Address, Person } from '../../../domain/person/person.ts';

const ADDRESS = { street: 'Kerkstraat 1', postalCode: '9000', municipality: 'Gent' };
const PERSON = {
  name: 'Janssens',
  firstName: 'An',
  bornOn: '1990-05-18',
  registerNumber: null,
  gender: 'f',
  language: 'nl',
  address: ADDRESS,
  phone: null,
  email: null,
  isHomeless: false,
};

const faultsOf = (change: object): string[] | undefined =>
  Person.safeParse({ ...PERSON, ...change }).error?.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);

describe('the beneficiary of a file', () => {
  it('needs a name, a first name, a day of birth and a language; the rest may be unknown', () => {
    expect(Person.parse(PERSON)).toEqual(PERSON);
  });

  it('may be homeless, without an address', () => {
    expect(faultsOf({ address: null, isHomeless: true })).toBeUndefined();
  });

  it('keeps a register number as digits only', () => {
    expect(Person.parse({ ...PERSON, registerNumber: '93.05.18-223.61' }).registerNumber).toBe('93051822361');
  });

  it.each([
    { change: { name: '' }, fault: 'name: blank' },
    { change: { firstName: ' \u200b\t' }, fault: 'firstName: blank' },
    { change: { name: 'An\nBert' }, fault: 'name: oneLine' },
    { change: { bornOn: '2026-02-30' }, fault: 'bornOn: notADay' },
    { change: { address: { ...ADDRESS, postalCode: '90000' } }, fault: 'address/postalCode: notAPostalCode' },
    { change: { address: { ...ADDRESS, street: '' } }, fault: 'address/street: blank' },
    { change: { registerNumber: '93051822362' }, fault: 'registerNumber: wrongCheckNumber' },
  ])('refuses $change', ({ change, fault }) => {
    expect(faultsOf(change)).toEqual([fault]);
  });

  it.each([{ language: 'de' }, { gender: 'female' }, { email: 'an@' }, { nickname: 'Annie' }, { isHomeless: 'no' }])(
    'refuses %j',
    (change) => expect(faultsOf(change)).toHaveLength(1),
  );

  it('refuses an address with a field that is not known', () => {
    expect(Address.safeParse({ ...ADDRESS, country: 'BE' }).success).toBe(false);
  });
});
