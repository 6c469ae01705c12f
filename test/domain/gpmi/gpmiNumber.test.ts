import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compareNumbers,
  formatNumber,
  nextGpmiNumber,
  nextVersionNumber,
  type GpmiNumber,
} from '../../../domain/gpmi/gpmiNumber.ts';
import { holdsForAll } from '../../builders/properties.ts';

const number = (major: number, minor: number): GpmiNumber => ({ major, minor });

describe('R067–R070: the number of a GPMI and its versions', () => {
  it('T105, R068: after 1.0, 1.1 and 2.0 comes 3.0', () => {
    expect(formatNumber(nextGpmiNumber(2))).toBe('3.0');
  });

  it('T107, A24: a number that was given and deleted is not given again', () => {
    const lastGivenMajor = 2; // 2.0 was a draft, and is deleted
    expect(formatNumber(nextGpmiNumber(lastGivenMajor))).toBe('3.0');
  });

  it('the first GPMI of a person is 1.0', () => {
    expect(formatNumber(nextGpmiNumber(0))).toBe('1.0');
  });

  it('R069, A24: a new version counts after the point, and 1.10 follows 1.9', () => {
    expect(formatNumber(nextVersionNumber(1, 0))).toBe('1.1');
    expect(formatNumber(nextVersionNumber(1, 9))).toBe('1.10');
  });

  it('A24: sorts by number and not by text', () => {
    const numbers = [number(1, 10), number(10, 0), number(2, 0), number(1, 9), number(1, 0), number(9, 3)];
    expect(numbers.toSorted(compareNumbers).map(formatNumber)).toEqual(['1.0', '1.9', '1.10', '2.0', '9.3', '10.0']);
  });

  const anyNumber = fc.record({ major: fc.nat(500), minor: fc.nat(500) });

  it('every new number is greater than all that were given', () => {
    holdsForAll(
      fc.property(anyNumber, ({ major, minor }) => {
        expect(compareNumbers(nextGpmiNumber(major), number(major, minor))).toBeGreaterThan(0);
        expect(compareNumbers(nextVersionNumber(major, minor), number(major, minor))).toBeGreaterThan(0);
        expect(compareNumbers(nextVersionNumber(major, minor), nextGpmiNumber(major))).toBeLessThan(0);
      }),
    );
  });

  it('two numbers are equal when they are printed alike, and only then', () => {
    holdsForAll(
      fc.property(anyNumber, anyNumber, (one, other) => {
        expect(compareNumbers(one, other) === 0).toBe(formatNumber(one) === formatNumber(other));
        expect(Math.sign(compareNumbers(one, other))).toBe(0 - Math.sign(compareNumbers(other, one)));
      }),
    );
  });
});
