import { describe, expect, it } from '@jest/globals';
import { changesBetween } from '../../domain/difference.ts';

describe('the places in which two records differ', () => {
  it('names an item by its id, by the item that it speaks of, or else by its place', () => {
    const before = { items: [{ id: 'a', n: 1 }], said: [{ itemId: 'a', n: 1 }], roles: [{ n: 1 }, { n: 2 }] };
    const after = { items: [{ id: 'a', n: 2 }], said: [{ itemId: 'a', n: 2 }], roles: [{ n: 1 }, { n: 3 }] };
    expect(changesBetween(before, after).map(({ path }) => path)).toEqual(['/items/a/n', '/said/a/n', '/roles/1/n']);
  });

  it('does not tell what is empty from what is not there', () => {
    type Record = { note?: string | null };
    expect(changesBetween<Record>({}, { note: null })).toEqual([]);
    expect(changesBetween<Record>({ note: null }, {})).toEqual([]);
    expect(changesBetween<Record>({}, { note: 'x' })).toEqual([
      { path: '/note', kind: 'added', before: null, after: 'x' },
    ]);
  });

  it('of a list that came or went as a whole says so', () => {
    type Record = { items: { id: string }[] | null };
    const items = [{ id: 'a' }];
    expect(changesBetween<Record>({ items: null }, { items })).toEqual([
      { path: '/items', kind: 'added', before: null, after: items },
    ]);
    expect(changesBetween<Record>({ items }, { items: null })).toMatchObject([{ path: '/items', kind: 'removed' }]);
  });
});
