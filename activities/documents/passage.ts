import { ExpressionRefused, valueOf, type Expression, type Values } from './expression.ts';

/** A stretch of a template that is printed as a whole: its own text and XML, and the fields in between. */
export type Passage = readonly (string | Expression)[];

/** The passages of a template by the names that stand in their places. */
export type Passages = Map<string, Passage>;

/** Adds a passage and returns its name, which no template can say: no expression begins like this. */
export function addPassage(passages: Passages, passage: Passage): string {
  const name = `#${String(passages.size)}`;
  passages.set(name, passage);
  return name;
}

function printedField(field: Expression, data: Values, loopItems: Values): string {
  const value = valueOf(field, data, loopItems) ?? '';
  if (typeof value !== 'string') throw new ExpressionRefused(field.code, 'it is no text');
  return value;
}

/** A passage with the fields filled in. */
export const printedPassage = (passage: Passage, data: Values, loopItems: Values): string =>
  passage.map((part) => (typeof part === 'string' ? part : printedField(part, data, loopItems))).join('');
