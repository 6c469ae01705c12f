import { describe, expect, it } from '@jest/globals';
import { Cents } from '../../domain/money.ts';

describe('an amount of money', () => {
  it.each([0, 1, 14_500, 100_000_000])('%d cents', (cents) => {
    expect(Cents.parse(cents)).toBe(cents);
  });

  it.each([-1, 100_000_001, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1, '15', null])('%p is none', (value) => {
    expect(Cents.safeParse(value).success).toBe(false);
  });
});
