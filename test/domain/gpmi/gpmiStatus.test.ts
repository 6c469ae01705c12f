import { describe, expect, it } from '@jest/globals';
import { GpmiStatus } from '../../../domain/gpmi/gpmiStatus.ts';

describe('R017: the status of a version', () => {
  it('is one of three, and there is no fourth', () => {
    expect(GpmiStatus.options).toEqual(['inProgress', 'toSign', 'signed']);
  });
});
