import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordDifference } from '../../domain/wordDifference.ts';
import { holdsForAll } from '../builders/properties.ts';

/** As a person reads it: what went in brackets, what came in braces. */
const shown = (before: string, after: string): string =>
  wordDifference(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[${text}]`, added: `{${text}}` })[kind])
    .join('');

describe('the words that changed between two texts', () => {
  it.each([
    ['Elke week solliciteren.', 'Elke week solliciteren.', 'Elke week solliciteren.'],
    ['Elke week solliciteren.', 'Elke dag solliciteren.', 'Elke [week]{dag} solliciteren.'],
    ['Elke week solliciteren.', 'Elke week twee keer solliciteren.', 'Elke week {twee keer }solliciteren.'],
    ['Elke week twee keer solliciteren.', 'Elke week solliciteren.', 'Elke week [twee keer ]solliciteren.'],
    ['Twee brieven.', 'Twee brieven. Eén gesprek.', 'Twee brieven.{ Eén gesprek.}'],
    ['a b c d', 'b c x d', '[a ]b c{ x} d'],
    ['een twee drie', 'drie twee een', '[een]{drie} twee [drie]{een}'],
    ['alles weg', '', '[alles weg]'],
    ['', 'alles nieuw', '{alles nieuw}'],
    ['een\ntwee', 'een twee', 'een[\n]{ }twee'],
    ['', '', ''],
  ])('%j → %j', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('a word that only looks alike is another word', () => {
    expect(shown('café', 'cafe')).toBe('[café]{cafe}');
  });

  const word = fc.constantFrom('de', 'stap', 'elke', 'week', 'brief', ' ', '\n', '.', '');
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

  it('what stayed and went is the old text, what stayed and came the new one, and neighbours are of two kinds', () => {
    holdsForAll(
      fc.property(text, text, (before, after) => {
        const changes = wordDifference(before, after);
        const without = (kind: string) => changes.flatMap((one) => (one.kind === kind ? [] : [one.text])).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(changes.every((one, at) => one.text !== '' && one.kind !== changes[at - 1]?.kind)).toBe(true);
      }),
    );
  });

  it('nothing changed between equal texts', () => {
    holdsForAll(
      fc.property(text, (same) => {
        expect(wordDifference(same, same).filter(({ kind }) => kind !== 'same')).toEqual([]);
      }),
    );
  });

  it('keeps as many words as two texts can have in common', () => {
    const tokensOf = (words: string): string[] => words.match(/\s+|\S+/g) ?? [];
    /** The plain way, too slow for real texts. */
    const inCommon = (one: string[], other: string[]): number => {
      if (one.length === 0 || other.length === 0) return 0;
      if (one[0] === other[0]) return 1 + inCommon(one.slice(1), other.slice(1));
      return Math.max(inCommon(one.slice(1), other), inCommon(one, other.slice(1)));
    };
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 }).map((all) => all.join(' '));
    holdsForAll(
      fc.property(letters, letters, (before, after) => {
        const kept = wordDifference(before, after).flatMap((one) => (one.kind === 'same' ? tokensOf(one.text) : []));
        expect(kept).toHaveLength(inCommon(tokensOf(before), tokensOf(after)));
      }),
      300,
    );
  });

  it('stays fast: what is too long to compare word by word is told as one stretch', () => {
    const long = (name: string) => Array.from({ length: 600 }, (_, index) => `${name}${index}`).join(' ');
    expect(wordDifference(`Begin ${long('a')} einde`, `Begin ${long('b')} einde`)).toEqual([
      { kind: 'same', text: 'Begin ' },
      { kind: 'removed', text: long('a') },
      { kind: 'added', text: long('b') },
      { kind: 'same', text: ' einde' },
    ]);
  });
});
