import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RegisterNumber } from '../../../domain/person/registerNumber.ts';
import { holdsForAll } from '../../builders/properties.ts';

const errorsOf = (text: unknown): string[] | undefined =>
  RegisterNumber.safeParse(text).error?.issues.map(({ message }) => message);

describe('the national register number', () => {
  it.each([
    { name: 'born before 2000', text: '93051822361', digits: '93051822361' },
    { name: 'born in 2000 or later', text: '00012556777', digits: '00012556777' },
    { name: 'with its usual points and dashes', text: '93.05.18-223.61', digits: '93051822361' },
    { name: 'with spaces', text: ' 930518 223 61 ', digits: '93051822361' },
    { name: 'remainder 0, born before 2000: 97', text: '85073006197', digits: '85073006197' },
    { name: 'remainder 0, born in 2000 or later: 97', text: '02050718797', digits: '02050718797' },
    { name: 'a check number below ten keeps its zero', text: '85073005308', digits: '85073005308' },
    { name: 'a foreigner’s number, whose month is raised by 40', text: '40021400966', digits: '40021400966' },
  ])('takes one of somebody $name', ({ text, digits }) => {
    expect(RegisterNumber.parse(text)).toBe(digits);
  });

  it.each([
    { text: '93051822362', error: 'wrongCheckNumber' },
    { text: '00012556700', error: 'wrongCheckNumber' },
    { text: '85073006100', error: 'wrongCheckNumber' },
    { text: '9305182236', error: 'notElevenDigits' },
    { text: '930518223611', error: 'notElevenDigits' },
    { text: '', error: 'notElevenDigits' },
    { text: '93O51822361', error: 'notElevenDigits' },
    { text: '93051822361a', error: 'notElevenDigits' },
    { text: '٩٣٠٥١٨٢٢٣٦١', error: 'notElevenDigits' },
    { text: '93/05/18/223/61', error: 'notElevenDigits' },
  ])('refuses $text: $error, and says only that', ({ text, error }) => {
    expect(errorsOf(text)).toEqual([error]);
  });

  it('refuses what is no text', () => {
    expect(RegisterNumber.safeParse(93051822361).success).toBe(false);
  });

  it('finds every wrong digit and every two neighbours that were swapped', () => {
    const valid = '93051822361';
    holdsForAll(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        const changed = valid.slice(0, at) + String(digit) + valid.slice(at + 1);
        const neighbours = valid.slice(0, at) + (valid[at + 1] ?? '') + (valid[at] ?? '') + valid.slice(at + 2);
        for (const text of [changed, neighbours]) expect(RegisterNumber.safeParse(text).success).toBe(text === valid);
      }),
    );
  });
});
