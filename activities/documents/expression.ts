/** Somebody wrote an expression into a template that it does not know, or that its data do not have. */
export class ExpressionRefused extends Error {
  override name = 'ExpressionRefused';
  readonly expression: string;
  constructor(expression: string, reason: string) {
    super(`The expression "${expression}" is refused: ${reason}.`);
    this.expression = expression;
  }
}

const NAME = '[A-Za-z][A-Za-z0-9]*';
const GRAMMAR = new RegExp(`^(?<negation>!?)\\s*(?<path>\\$?${NAME}(?:\\.${NAME})*)$`);

/** What an expression can be: a path through the data, or the contrary of one. A path that starts with `$` starts at a loop's item. */
export type Expression = { code: string; path: string[]; isNegated: boolean };

/** Reads an expression; whatever is not in the grammar is refused, so nothing of it can ever be run. */
export function parseExpression(code: string): Expression {
  const groups = GRAMMAR.exec(code.trim())?.groups;
  if (groups?.['path'] === undefined) throw new ExpressionRefused(code, 'only a path like centre.name may stand here');
  return { code, path: groups['path'].split('.'), isNegated: groups['negation'] === '!' };
}

function stepInto(value: unknown, name: string, code: string): unknown {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isRecord || !Object.hasOwn(value, name)) throw new ExpressionRefused(code, `there is no "${name}"`);
  return (value as Record<string, unknown>)[name];
}

/** Characters that XML cannot hold, and halves of a character pair. */
// eslint-disable-next-line no-control-regex -- these are the very characters that are kept out
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

const printable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').toWellFormed();

export type Values = Readonly<Record<string, unknown>>;

/**
 * The value of an expression in the data. Only own properties of plain records are followed: `constructor` and its
 * like are names that are not there.
 */
export function valueOf({ code, path, isNegated }: Expression, data: Values, loopItems: Values): unknown {
  const [first = '', ...rest] = path;
  const root = first.startsWith('$') ? stepInto(loopItems, first.slice(1), code) : stepInto(data, first, code);
  const value = rest.reduce<unknown>((at, name) => stepInto(at, name, code), root);
  if (isNegated) return value === null || value === false;
  return typeof value === 'string' ? printable(value) : value;
}

/** The value of an expression as it stands in a template. */
export const evaluate = (code: string, data: Values, loopItems: Values): unknown =>
  valueOf(parseExpression(code), data, loopItems);
