import type { z } from 'zod';
import type { Path } from '../../domain/finding.ts';
import { jsonPointer, type InputError, type Params, type Place } from './problems.ts';

/** What our own schemas say of a value, as the message of their issue. */
const OWN_CODES = [
  'notADay',
  'unprintable',
  'oneLine',
  'tooShort',
  'blank',
  'notElevenDigits',
  'wrongCheckNumber',
  'notAnItemId',
  'notACode',
  'notAPostalCode',
  'measureMismatch',
  'namedTwice',
  'nothingToSearch',
] as const;
type OwnCode = (typeof OWN_CODES)[number];

/** Everything that can be wrong with the shape of a value; each has a text. */
export type ShapeCode =
  | OwnCode
  | 'required'
  | 'wrongType'
  | 'notAWholeNumber'
  | 'tooLong'
  | 'tooManyItems'
  | 'tooGreat'
  | 'tooFewCharacters'
  | 'tooFewItems'
  | 'tooSmall'
  | 'notAnId'
  | 'notAnEmail'
  | 'notAnInstant'
  | 'wrongFormat'
  | 'notOneOf'
  | 'noVariantFits'
  | 'unknownField'
  | 'invalid';

/** The name by which texts call a type of value. */
export type ValueType = 'string' | 'number' | 'boolean' | 'array' | 'object' | 'null' | 'other';

const ERRORS_AT_MOST = 100;
const NAME_AT_MOST = 100;

type Found = { path: PropertyKey[]; code: ShapeCode; params: Params };
type Issue = z.core.$ZodIssue;

const isOwnCode = (message: string): message is OwnCode => (OWN_CODES as readonly string[]).includes(message);

const FORMATS: Readonly<Record<string, ShapeCode>> = {
  uuid: 'notAnId',
  guid: 'notAnId',
  email: 'notAnEmail',
  datetime: 'notAnInstant',
  date: 'notADay',
};

const TYPES: Readonly<Record<string, ValueType>> = {
  string: 'string',
  number: 'number',
  int: 'number',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
  record: 'object',
  null: 'null',
};

/** What was really sent at a path; undefined when nothing was. */
function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<PropertyKey, unknown>)[part]
        : undefined,
    input,
  );
}

const TOO_BIG: Readonly<Record<string, ShapeCode>> = { string: 'tooLong', array: 'tooManyItems' };
const TOO_SMALL: Readonly<Record<string, ShapeCode>> = { string: 'tooFewCharacters', array: 'tooFewItems' };

type Said = { code: ShapeCode; params: Params };
const INVALID: Said = { code: 'invalid', params: {} };
const notOneOf = (allowed: readonly unknown[]): Said => ({
  code: 'notOneOf',
  params: { allowed: allowed.map(String) },
});

/** What each built-in check says, other than "nothing was given" and our own codes. */
const BUILT_IN: { [Code in Issue['code']]: (issue: Extract<Issue, { code: Code }>) => Said } = {
  invalid_type: ({ expected }) =>
    expected === 'int'
      ? { code: 'notAWholeNumber', params: {} }
      : { code: 'wrongType', params: { expected: TYPES[expected] ?? 'other' } },
  too_big: ({ origin, maximum }) => ({ code: TOO_BIG[origin] ?? 'tooGreat', params: { max: Number(maximum) } }),
  too_small: ({ origin, minimum }) => ({ code: TOO_SMALL[origin] ?? 'tooSmall', params: { min: Number(minimum) } }),
  invalid_format: ({ format }) => ({ code: FORMATS[format] ?? 'wrongFormat', params: {} }),
  invalid_value: ({ values }) => notOneOf(values),
  invalid_union: (issue) =>
    'options' in issue && Array.isArray(issue.options)
      ? notOneOf(issue.options)
      : { code: 'noVariantFits', params: {} },
  unrecognized_keys: () => INVALID,
  not_multiple_of: () => INVALID,
  invalid_key: () => INVALID,
  invalid_element: () => INVALID,
  custom: () => INVALID,
};

/** The table has an entry for each code, and each takes the issue of its own code. */
const builtIn = <Code extends Issue['code']>(issue: Extract<Issue, { code: Code }> & { code: Code }): Said =>
  BUILT_IN[issue.code](issue);

function foundBy(issue: Issue, input: unknown): Found[] {
  const path = [...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({ path: [...path, name], code: 'unknownField', params: { name } }));
  }
  if (issue.code !== 'custom' && valueAt(input, path) === undefined) return [{ path, code: 'required', params: {} }];
  if (isOwnCode(issue.message)) return [{ path, code: issue.message, params: {} }];
  return [{ path, ...builtIn(issue) }];
}

/** Names come from outside: they are shortened, so that an answer is never as long as what was sent. */
const shortened = (path: readonly PropertyKey[]): Path =>
  path.map((part) => (typeof part === 'number' ? part : String(part).slice(0, NAME_AT_MOST)));

function inputError(place: Place, { path, code, params }: Found): InputError {
  const { name } = params;
  const shown = typeof name === 'string' ? { ...params, name: name.slice(0, NAME_AT_MOST) } : params;
  return { kind: 'shape', in: place, pointer: jsonPointer(shortened(path)), code, params: shown };
}

/** What is wrong with the shape of one part of a request, with the place of each error and never with its value. */
export const shapeErrors = (place: Place, error: z.core.$ZodError, input: unknown): InputError[] =>
  error.issues
    .flatMap((issue) => foundBy(issue, input))
    .slice(0, ERRORS_AT_MOST)
    .map((found) => inputError(place, found));
