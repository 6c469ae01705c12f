import { describe, expect, it } from '@jest/globals';
import { evaluate, ExpressionRefused } from '../../activities/documents/expression.ts';

const data = { centre: { name: 'OCMW' }, goals: [{ text: 'werk' }], isOpen: false, endOn: null };
const read = (code: string) => evaluate(code, data, { goal: data.goals[0], word: 'tekst' });

describe('the expressions of a template', () => {
  it.each([
    ['centre.name', 'OCMW'],
    ['  centre.name ', 'OCMW'],
    ['$goal.text', 'werk'],
    ['goals', data.goals],
    ['isOpen', false],
    ['!isOpen', true],
    ['!endOn', true],
    ['!goals', false],
  ])('%s', (code, value) => {
    expect(read(code)).toEqual(value);
  });

  it.each([
    'process.env',
    'process',
    'globalThis',
    'require("fs")',
    'import("fs")',
    'constructor',
    'constructor.constructor',
    'centre.constructor',
    'centre.constructor("return process")()',
    'centre.__proto__',
    '__proto__',
    'centre.prototype',
    'centre["name"]',
    'centre?.name',
    'centre.name.length',
    'centre.name.constructor',
    'goals.length',
    'goals.0.text',
    'goals[0].text',
    'goals.map',
    '$goal.constructor',
    '$constructor',
    '$__if_0',
    '$other.text',
    '$word.length',
    'centre.name; process.exit(1)',
    'centre.name, process',
    'centre = 1',
    '`${process}`',
    'new Date()',
    'this',
    'this.centre',
    '(() => 1)()',
    'function(){}',
    'eval("1")',
    'a\u2028b',
    'centre.\u006eame()',
    '\\u0063entre.name',
    '!!isOpen',
    '1 + 1',
    '"text"',
    '',
  ])('refuses %s and names it', (code) => {
    expect(() => read(code)).toThrow(ExpressionRefused);
    expect(() => read(code)).toThrow(`"${code}"`);
  });

  it('gives text as it was typed, without what no document can hold', () => {
    const text = 'a\r\nb\rc\td\u0000\u0001\u001f\ufffe\ud800e 😀 <w:p> +++ ||';
    expect(evaluate('text', { text }, {})).toBe('a\nb\nc\td\ufffde 😀 <w:p> +++ ||');
  });
});
