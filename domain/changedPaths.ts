import { changesBetween } from './difference.ts';

/**
 * The places in which two contents, persons or decisions differ, as `/goals/goal-1/text`. Never the values: this goes
 * into the audit. What was not there before is a change of each of its fields.
 */
export const changedPaths = <Content extends object>(before: Content | null, after: Content): string[] =>
  before === null
    ? Object.keys(after).map((field) => `/${field}`)
    : changesBetween(before, after).map(({ path }) => path);
