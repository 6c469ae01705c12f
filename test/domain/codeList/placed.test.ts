import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placed } from '../../../domain/codeList/placed.ts';
import { holdsForAll } from '../../builders/properties.ts';

const CODES = ['a', 'b', 'c', 'd', 'other'];
const LIST = CODES.map((code) => ({ code }));
const orderOf = (code: string, position: number): string[] => placed(LIST, code, position).map((entry) => entry.code);

describe('A31: the order of a list', () => {
  it.each([
    ['c', 1, 'c a b d other'],
    ['a', 3, 'b c a d other'],
    ['b', 2, 'a b c d other'],
    ['a', 4, 'b c d a other'],
    ['a', 5, 'b c d a other'],
    ['d', 99, 'a b c d other'],
    ['other', 1, 'a b c d other'],
  ])('%s in place %i', (code, position, order) => {
    expect(orderOf(code, position).join(' ')).toBe(order);
  });

  it('loses none, keeps the others in their order, and ends with "other"', () => {
    holdsForAll(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...CODES), (position, code) => {
        const order = orderOf(code, position);
        expect(order.at(-1)).toBe('other');
        const others = (codes: string[]) => codes.filter((one) => one !== code);
        expect(others(order)).toEqual(others(CODES));
        if (code !== 'other') expect(order.indexOf(code)).toBe(Math.min(position, CODES.length - 1) - 1);
      }),
      200,
    );
  });
});
