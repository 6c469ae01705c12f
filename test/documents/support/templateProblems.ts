import { z } from 'zod';
import type { TemplateCommand } from '../../../activities/documents/templateCommands.ts';

/** What a place in the data is: a text, a yes or no, a list with its item, or a record; any of them possibly missing. */
type Shape = { schema: z.ZodType; isNullable: boolean };

const shapeOf = (schema: z.ZodType): Shape =>
  schema instanceof z.ZodNullable
    ? { schema: schema.unwrap() as z.ZodType, isNullable: true }
    : { schema, isNullable: false };

type Scope = { name: string; path: string };

/** Follows a path from the root or from the item of an open loop; undefined when it leads nowhere. */
function resolve(root: z.ZodType, path: readonly string[], loops: readonly Scope[]): string | undefined {
  const [first = '', ...rest] = path;
  if (!first.startsWith('$')) return find(root, path.join('.')) === undefined ? undefined : path.join('.');
  const loop = loops.findLast(({ name }) => `$${name}` === first);
  const full = loop === undefined ? '' : [`${loop.path}[]`, ...rest].join('.');
  return find(root, full) === undefined ? undefined : full;
}

function find(root: z.ZodType, path: string): Shape | undefined {
  if (path === '') return undefined;
  let shape = shapeOf(root);
  for (const part of path.split('.')) {
    const name = part.replace('[]', '');
    if (!(shape.schema instanceof z.ZodObject) || !Object.hasOwn(shape.schema.shape, name)) return undefined;
    shape = shapeOf(shape.schema.shape[name] as z.ZodType);
    if (part.endsWith('[]')) {
      if (!(shape.schema instanceof z.ZodArray)) return undefined;
      shape = shapeOf(shape.schema.element as z.ZodType);
    }
  }
  return shape;
}

/** The paths of all texts, conditions and lists that a template can name. */
export function fieldsOf(schema: z.ZodType, at = ''): string[] {
  const { schema: inner, isNullable } = shapeOf(schema);
  if (inner instanceof z.ZodObject) {
    const fields = Object.entries(inner.shape).flatMap(([name, field]) =>
      fieldsOf(field as z.ZodType, at === '' ? name : `${at}.${name}`),
    );
    return isNullable ? [at, ...fields] : fields;
  }
  if (inner instanceof z.ZodArray) return [at, ...fieldsOf(inner.element as z.ZodType, `${at}[]`)];
  return [at];
}

export type Linted = { used: Set<string>; problems: string[] };

/** Where the reading of a template is: which loops and conditions are open. */
type Place = { loops: Scope[]; conditions: (string | null)[] };

type Opening = Extract<TemplateCommand, { kind: 'print' | 'if' | 'for' }>;

/** Printing wants a text, a loop a list, a condition something that can be missing or is a yes or no. */
function fits(kind: Opening['kind'], { schema, isNullable }: Shape, isAsked: boolean): boolean {
  if (kind === 'if') return isNullable || schema instanceof z.ZodBoolean;
  if (isNullable && !isAsked) return false;
  return kind === 'print' ? schema instanceof z.ZodString : schema instanceof z.ZodArray;
}

function close(command: TemplateCommand, { loops, conditions }: Place): string[] {
  if (command.kind === 'endFor') return loops.pop()?.name === command.item ? [] : [`END-FOR ${command.item}`];
  return conditions.pop() === undefined ? ['END-IF'] : [];
}

function open(command: Opening, path: string, { loops, conditions }: Place): void {
  if (command.kind === 'for') loops.push({ name: command.item, path });
  if (command.kind === 'if') conditions.push(command.expression.isNegated ? null : path);
}

/** Everything in which a template and its data do not fit, and the fields that it uses. */
export function lint(root: z.ZodType, commands: readonly TemplateCommand[]): Linted {
  const used = new Set<string>();
  const place: Place = { loops: [], conditions: [] };
  const problems = commands.flatMap((command) => {
    if (command.kind === 'endFor' || command.kind === 'endIf') return close(command, place);
    const path = resolve(root, command.expression.path, place.loops);
    const shape = path === undefined ? undefined : find(root, path);
    if (path === undefined || shape === undefined) return [`unknown: ${command.code}`];
    used.add(path);
    const isAsked = place.conditions.includes(path);
    open(command, path, place);
    return fits(command.kind, shape, isAsked) ? [] : [`${command.kind}: ${path}`];
  });
  if (place.loops.length + place.conditions.length > 0) problems.push('not closed');
  return { used, problems };
}
