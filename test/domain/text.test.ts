import { describe, expect, it } from '@jest/globals';
import { isBlank, LongText, Reason, ShortText } from '../../domain/text.ts';

type TextSchema = { safeParse: (value: unknown) => { error?: { issues: { message: string }[] } | undefined } };

const errorsOf = (schema: TextSchema, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('a short text is one line of at most 200 characters', () => {
  it.each(['', 'Zoë Çelik-D’Hondt', 'a\tb', 'x'.repeat(200), '李 🙂', 'ﷺ'])('takes %j', (text) => {
    expect(errorsOf(ShortText, text)).toEqual([]);
  });

  it.each(['a\nb', 'a\r', '\u2028', '\u2029x', 'a\u0085b'])('refuses the line break in %j', (text) => {
    expect(errorsOf(ShortText, text)).toEqual(['oneLine']);
  });

  it('refuses 201 characters', () => {
    expect(errorsOf(ShortText, 'x'.repeat(201))).toHaveLength(1);
  });
});

describe('a long text is printed as typed, up to 4000 characters', () => {
  it.each(['', 'regel 1\nregel 2\r\n\tregel 3', 'x'.repeat(4000), '<b>&amp; {{name}}</b>'])('takes %j', (text) => {
    expect(errorsOf(LongText, text)).toEqual([]);
  });

  it.each(['\u0000', 'a\u0007b', '\u000b', '\u000c', '\u001f', '\u007f', '\ufffe', '\uffff', '\ud800', 'a\udc00'])(
    'refuses %j, which can be neither stored nor printed',
    (text) => expect(errorsOf(LongText, text)).toEqual(['unprintable']),
  );

  it('refuses 4001 and 10,000 characters', () => {
    expect(errorsOf(LongText, 'x'.repeat(4001))).toHaveLength(1);
    expect(errorsOf(LongText, 'x'.repeat(10_000))).toHaveLength(1);
  });
});

describe('A69: a reason has 10 to 500 characters', () => {
  it.each(['1234567890', 'x'.repeat(500), '  1234567890  ', 'één lange reden\nop twee regels', '🙂'.repeat(10)])(
    'takes %j',
    (text) => expect(errorsOf(Reason, text)).toEqual([]),
  );

  it.each(['', '123456789', '123456789 ', `${' '.repeat(20)}x`, '\n'.repeat(20), '\u200b'.repeat(20), '🙂'.repeat(9)])(
    'refuses %j: white space around it does not count, and a character counts once',
    (text) => expect(errorsOf(Reason, text)).toEqual(['tooShort']),
  );

  it('refuses 501 characters', () => {
    expect(errorsOf(Reason, 'x'.repeat(501))).toHaveLength(1);
  });
});

describe('R018: a field is blank when nothing in it can be seen', () => {
  it.each([null, '', ' ', '\t\r\n', '\u00a0', '\u200b\u200d', '\ufeff', '\u00ad'])('%j is', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(['x', ' . ', '0', '李', '🙂', '-'])('%j is not', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
