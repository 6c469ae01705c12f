import { describe, expect, it } from '@jest/globals';
import { holds } from '../../../domain/access/actor.ts';

describe('R300: an actor holds the functions of his profile and no other', () => {
  it('holds a function that was given to him', () => {
    expect(holds({ functions: ['gpmi.consult', 'gpmi.sign'] }, 'gpmi.sign')).toBe(true);
  });

  it('does not hold one that was not, nor any without a profile', () => {
    expect(holds({ functions: ['gpmi.consult'] }, 'gpmi.sign')).toBe(false);
    expect(holds({ functions: [] }, 'gpmi.consult')).toBe(false);
  });
});
