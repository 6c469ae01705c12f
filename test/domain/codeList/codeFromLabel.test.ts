import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeFromLabel } from '../../../domain/codeList/codeFromLabel.ts';
import { Code } from '../../../domain/codeList/codeList.ts';
import { holdsForAll } from '../../builders/properties.ts';

describe('A31: a code is made from the label', () => {
  it.each([
    ['Een woning zoeken', 'eenWoningZoeken'],
    ['Coördinatie met het Brusselse Gewest', 'coordinatieMetHetBrusselseGewest'],
    ['Maître d’œuvre', 'maitreDOeuvre'],
    ['IBO – in de onderneming', 'iboInDeOnderneming'],
    ['3de graad', 'code3deGraad'],
    ['…', 'code'],
    ['Ελληνικά', 'code'],
    ['x'.repeat(60), 'x'.repeat(40)],
  ])('%s', (label, code) => {
    expect(codeFromLabel(label, [])).toBe(code);
  });

  it('takes the next free number when the name is taken, whatever the capitals', () => {
    expect(codeFromLabel('Taalles', ['taalles'])).toBe('taalles2');
    expect(codeFromLabel('Taalles', ['TAALLES', 'taalles2'])).toBe('taalles3');
    expect(codeFromLabel('x'.repeat(60), ['x'.repeat(40)])).toBe(`${'x'.repeat(39)}2`);
  });

  it('is a code, and a new one, whatever the label and however many there are', () => {
    holdsForAll(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 15 }), (labels) => {
        const codes: string[] = [];
        for (const label of labels) codes.push(codeFromLabel(label, codes));
        expect(codes.every((code) => Code.safeParse(code).success)).toBe(true);
        expect(new Set(codes.map((code) => code.toLowerCase())).size).toBe(labels.length);
      }),
      300,
    );
  });
});
