import { describe, expect, it } from '@jest/globals';
import { filesIn, textOf } from './sources.ts';

/** A factory whose product the engine may run again: it stands in `worker/` among the activities. */
const factories = filesIn('activities', '.ts').flatMap((path) =>
  [...textOf(path).matchAll(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?export const (create\w+)/g)].map(
    ([, comment, name]) => ({
      path,
      name: name!,
      comment: comment ?? '',
    }),
  ),
);
const registered = filesIn('worker', '.ts').map(textOf).join('\n');
const activities = factories.filter(({ name }) => registered.includes(name));

describe('every activity can be run twice', () => {
  (activities.length > 0 ? it.each(activities) : it.skip.each([{ path: '', name: '(none yet)', comment: '' }]))(
    '$name says why that is safe',
    ({ comment }) => expect(comment).toMatch(/Safe to retry: \S/),
  );

  it('and every factory in activities/gpmi is one', () => {
    const unused = factories.filter(
      ({ path, name }) => path.startsWith('activities/gpmi/') && !registered.includes(name),
    );
    expect(registered === '' ? [] : unused).toEqual([]);
  });
});
