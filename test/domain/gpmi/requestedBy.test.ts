import { describe, expect, it } from '@jest/globals';
import { RequestedBy } from '../../../domain/gpmi/requestedBy.ts';

describe('R214: who may ask for a version', () => {
  it('is either side, or an organisation that takes part', () => {
    expect(RequestedBy.options).toEqual(['beneficiary', 'centre', 'outsideOrganisation']);
  });
});
