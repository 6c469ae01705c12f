import { describe, expect, it } from '@jest/globals';
import { withoutNumber } from '../../../domain/record/caseFile.ts';
import { aPerson } from '../../builders/aPerson.ts';

describe('A64: a file as a recorded answer may hold it', () => {
  it('has everything but the register number', () => {
    const person = aPerson({ registerNumber: '98051700229' });
    const file = {
      caseFileId: 'file-1',
      reference: 'K7Q2',
      responsibleId: 'caseworker-1',
      teamId: null,
      revision: 1,
      person,
    };
    const { registerNumber: _left, ...rest } = person;
    expect(withoutNumber(file)).toEqual({ ...file, person: rest });
  });
});
