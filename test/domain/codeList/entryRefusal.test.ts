import { describe, expect, it } from '@jest/globals';
import { entryRefusal } from '../../../domain/codeList/entryRefusal.ts';

const choice = { code: 'a', lifeDomain: null, isRetired: false };

describe('a choice of a list', () => {
  it('R135: stands under a life domain when it is an action area, and only then', () => {
    expect(entryRefusal('actionAreas', { ...choice, lifeDomain: 'health' })).toBeUndefined();
    expect(entryRefusal('actionAreas', choice)).toEqual({ code: 'lifeDomainMismatch', list: 'actionAreas' });
    expect(entryRefusal('stepKinds', { ...choice, lifeDomain: 'health' })).toEqual({
      code: 'lifeDomainMismatch',
      list: 'stepKinds',
    });
  });

  it('A31: can be retired, but for "other"', () => {
    expect(entryRefusal('stepKinds', { ...choice, isRetired: true })).toBeUndefined();
    expect(entryRefusal('stepKinds', { ...choice, code: 'other' })).toBeUndefined();
    expect(entryRefusal('stepKinds', { ...choice, code: 'other', isRetired: true })).toEqual({ code: 'choiceFixed' });
  });
});
