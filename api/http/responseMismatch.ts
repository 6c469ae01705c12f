import type { z } from 'zod';

/** The value of a handler does not fit the declared answer: a mistake in the program. Names places, never values. */
export class ResponseMismatch extends Error {
  readonly paths: readonly string[];

  constructor(routeId: string, issues: readonly z.core.$ZodIssue[]) {
    super(`The answer of ${routeId} does not fit its schema.`);
    this.name = 'ResponseMismatch';
    this.paths = issues.map(({ path, code }) => `${path.map(String).join('/')}: ${code}`);
  }
}
