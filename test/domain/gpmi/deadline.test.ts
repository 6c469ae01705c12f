import { describe, expect, it } from '@jest/globals';
import { isForPeople, type DeadlineKind } from '../../../domain/gpmi/deadline.ts';

const FOR_PEOPLE: Record<DeadlineKind, boolean> = { signaturePossible: true, endsByItself: false, closes: false };

describe('A59: a day that only moves the process on is in nobody’s worklist', () => {
  it.each(Object.entries(FOR_PEOPLE))('%s is for people: %s', (kind, expected) => {
    expect(isForPeople(kind as DeadlineKind)).toBe(expected);
  });
});
