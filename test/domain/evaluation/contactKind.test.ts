import { describe, expect, it } from '@jest/globals';
import { ContactKind, isInPerson } from '../../../domain/evaluation/contactKind.ts';

describe('A09: an evaluation in person', () => {
  it.each([
    ['atTheCentre', true],
    ['homeVisit', true],
    ['elsewhere', true],
    ['telephone', false],
    ['video', false],
    ['email', false],
  ] as const)('%s: %s', (contact, expected) => {
    expect(isInPerson(contact)).toBe(expected);
  });

  it('D003: the list above names every kind of contact', () => {
    expect(ContactKind.options).toHaveLength(6);
  });

  it('is none when nobody said how it was held: old data count as not in person', () => {
    expect(isInPerson(null)).toBe(false);
  });
});
