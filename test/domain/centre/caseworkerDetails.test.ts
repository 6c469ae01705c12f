import { describe, expect, it } from '@jest/globals';
import { CaseworkerDetails } from '../../../domain/centre/caseworkerDetails.ts';

const DETAILS = {
  ...{ name: 'Lore Hendrickx', gender: 'f', function: null, email: 'lore@proefdorp.example', phone: null },
  ...{ language: 'nl', teamId: null },
};
const isTaken = (change: object): boolean => CaseworkerDetails.safeParse({ ...DETAILS, ...change }).success;

describe('R012: what is kept of a caseworker', () => {
  it.each(['m', 'f', 'x', 'unknown'])('A36: the gender %s', (gender) => {
    expect(isTaken({ gender })).toBe(true);
  });

  it.each([
    ['a name that is empty', { name: ' ' }],
    ['a gender of his own', { gender: 'v' }],
    ['no e-mail address', { email: 'lore' }],
    ['a language that no document is made in', { language: 'de' }],
    ['a function of two lines', { function: 'a\nb' }],
    ['a team by its name', { teamId: 'Wonen' }],
    ['what is not his to say', { isActive: false }],
  ])('refuses %s', (_what, change) => {
    expect(isTaken(change)).toBe(false);
  });
});
