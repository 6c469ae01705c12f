import { describe, expect, it } from '@jest/globals';
import { CentreSheet } from '../../../domain/centre/centreSheet.ts';
import { aSheet } from '../../builders/aSheet.ts';

const errorsOf = (change: object): string[] =>
  (CentreSheet.safeParse({ ...aSheet(), ...change }).error?.issues ?? []).map(({ message }) => message);

describe('R008: the descriptive sheet of a centre', () => {
  it('is taken as it is, also with empty texts where nothing is known yet', () => {
    expect(errorsOf({})).toEqual([]);
    const unknown = { labourCourtNl: '', labourCourtFr: '', dataProtectionContact: '', phone: '', email: '' };
    expect(errorsOf({ ...unknown, representatives: [], closingDays: [] })).toEqual([]);
  });

  it.each([
    ['no name', { nameFr: '' }, 'blank'],
    ['a region that Belgium does not have', { region: 'holland' }, null],
    ['no language', { languages: [] }, null],
    ['a language twice', { languages: ['nl', 'nl'] }, 'namedTwice'],
    ['a language that no document is made in', { languages: ['de'] }, null],
    ['another body that decides', { decidingBody: 'mayor' }, null],
    ['what is no e-mail address', { email: 'welkom' }, null],
    [
      'a representative without a function',
      { representatives: [{ name: 'An', functionNl: 'a', functionFr: '' }] },
      'blank',
    ],
    ['a closing day twice', { closingDays: ['a', 'b'].map((name) => ({ on: '2026-07-20', name })) }, 'namedTwice'],
    ['a closing day that does not exist', { closingDays: [{ on: '2026-02-30', name: 'a' }] }, 'notADay'],
    ['what is not its own to say', { logoSha256: null }, null],
  ])('refuses %s', (_what, change, error) => {
    const errors = errorsOf(change);
    expect(errors).toHaveLength(1);
    if (error !== null) expect(errors).toEqual([error]);
  });
});
