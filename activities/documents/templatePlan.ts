import type { Expression } from './expression.ts';
import type { TemplateCommand } from './templateCommands.ts';
import { outermost, withAncestors, type XmlElement } from './xmlElement.ts';

export const DELIMITER = '+++';

/** What docx-templates takes out again when nothing but commands is in it. */
const REMOVABLE: ReadonlySet<string> = new Set(['w:p', 'w:tbl', 'w:tr', 'w:tc']);

/** What docx-templates numbers anew. */
const NUMBERED: ReadonlySet<string> = new Set(['wp:docPr', 'v:shape']);

/** What docx-templates must see of a part for its loops and conditions to work as they do on the whole of it. */
export type TemplatePlan = {
  /** Elements that must stay elements; all others can become text. */
  kept: Set<XmlElement>;
  /** Elements that stay together with everything within. */
  whole: Set<XmlElement>;
  /** Paragraphs and rows in which the one command of a loop or condition stands alone, with that command. */
  lone: Map<XmlElement, string>;
  /** Texts and the fields that they print. */
  fields: Map<XmlElement, Expression[]>;
};

const textOf = (element: XmlElement): string =>
  outermost(element, 'w:t')
    .map(({ text }) => text)
    .join('');

/** How many commands a text holds; undefined when one of them, or the delimiter of one, is cut off. */
function commandCount(text: string): number | undefined {
  const delimiters = text.split(DELIMITER).length - 1;
  const isCutOff = (/\+*$/.exec(text)?.[0].length ?? 0) % DELIMITER.length !== 0;
  return delimiters % 2 === 0 && !isCutOff ? delimiters / 2 : undefined;
}

const childrenWith = (element: XmlElement, tag: string): XmlElement[] =>
  element.children.filter((child) => child.tag === tag);

const holds = (element: XmlElement, tag: string): boolean =>
  element.children.some((child) => outermost(child, tag).length > 0);

/** Notes what the texts of a paragraph print; a command that is spread over several texts keeps them together. */
function planFields(plan: TemplatePlan, paragraph: XmlElement, fields: readonly Expression[]): void {
  const texts = outermost(paragraph, 'w:t');
  const counts = texts.map(({ text }) => commandCount(text) ?? Number.NaN);
  const rest = [...fields];
  if (counts.reduce((sum, count) => sum + count, 0) !== rest.length) plan.whole.add(paragraph);
  else for (const [index, text] of texts.entries()) plan.fields.set(text, rest.splice(0, counts[index]));
}

/** What disappears with a lone command: its row when nothing else stands in it, or else its paragraph. */
function loneElement(paragraph: XmlElement, command: string): XmlElement {
  const row = withAncestors(paragraph).find(({ tag }) => tag === 'w:tr');
  const table = row?.parent;
  if (row === undefined || table?.tag !== 'w:tbl' || childrenWith(table, 'w:tr').length < 2) return paragraph;
  return textOf(row) === command ? row : paragraph;
}

/** A cell or row in which something may be left out stays when there is other text in it, so that text is kept. */
function keepTextsAround({ kept }: TemplatePlan, paragraph: XmlElement): void {
  const around = withAncestors(paragraph).filter(({ tag }) => tag === 'w:tc' || tag === 'w:tr');
  for (const element of around.flatMap((one) => outermost(one, 'w:t'))) {
    const words = element.text.split(DELIMITER).filter((_part, index) => index % 2 === 0);
    if (words.join('') !== '') kept.add(element);
  }
}

/** Keeps a paragraph with commands of loops and conditions, and what it lies in; returns what stands for it. */
function keepStructure(plan: TemplatePlan, paragraph: XmlElement): XmlElement {
  const text = textOf(paragraph);
  const parts = text.split(DELIMITER);
  const isLone = parts.length === 3 && parts[0] === '' && parts[2] === '';
  const element = isLone ? loneElement(paragraph, text) : paragraph;
  if (isLone) plan.lone.set(element, text);
  else plan.whole.add(element);
  for (const one of withAncestors(element)) plan.kept.add(one);
  if (element === paragraph) keepTextsAround(plan, paragraph);
  return element;
}

/** What a loop or condition runs over: the elements side by side from the one with its begin to the one with its end. */
function range(begin: XmlElement, end: XmlElement): XmlElement[] {
  const [from, to] = [withAncestors(begin).reverse(), withAncestors(end).reverse()];
  const depth = from.findIndex((element, index) => element !== to[index]);
  const [first, last] = [from[depth], to[depth]];
  const siblings = first?.parent?.children ?? [];
  return siblings.slice(
    siblings.findIndex((one) => one === first),
    siblings.findIndex((one) => one === last) + 1,
  );
}

/** Takes up the begin or the end of a loop or condition; false when there is an end without a begin. */
function planBorder(plan: TemplatePlan, open: XmlElement[], { kind }: TemplateCommand, element: XmlElement): boolean {
  if (kind === 'if' || kind === 'for') {
    open.push(element);
    return true;
  }
  const begin = open.pop();
  if (begin === undefined) return false;
  for (const one of begin === element ? [] : range(begin, element)) {
    plan.kept.add(one);
    if (!REMOVABLE.has(one.tag)) plan.whole.add(one);
  }
  return true;
}

/** Takes up a paragraph; false when a loop or condition ends in it that has not begun. */
function planParagraph(
  plan: TemplatePlan,
  open: XmlElement[],
  paragraph: XmlElement,
  commands: readonly TemplateCommand[],
): boolean {
  const borders = commands.filter(({ kind }) => kind !== 'print');
  if (borders.length === 0) {
    const fields = commands.flatMap((command) => (command.kind === 'print' ? command.expression : []));
    planFields(plan, paragraph, fields);
    return true;
  }
  const element = keepStructure(plan, paragraph);
  return borders.every((border) => planBorder(plan, open, border, element));
}

/** Keeps what docx-templates looks for in a table: the rows of it, and the paragraphs of its cells. */
function keepWithinTables({ kept }: TemplatePlan): void {
  const looksFor: Readonly<Record<string, string>> = { 'w:tbl': 'w:tr', 'w:tc': 'w:p' };
  for (const element of kept) {
    const tag = looksFor[element.tag];
    if (tag !== undefined) for (const child of childrenWith(element, tag)) kept.add(child);
  }
}

const all = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(all)];

/**
 * The plan of a part with these commands, given in their order. Undefined when the part is to be left as it is,
 * because commands are cut off or do not close, or because a table lies in a table.
 */
export function planOf(root: XmlElement, commands: readonly TemplateCommand[]): TemplatePlan | undefined {
  const isKnown = commandCount(textOf(root)) === commands.length;
  if (!isKnown || outermost(root, 'w:tbl').some((table) => holds(table, 'w:tbl'))) return undefined;

  const plan: TemplatePlan = { kept: new Set([root]), whole: new Set(), lone: new Map(), fields: new Map() };
  const rest = [...commands];
  const open: XmlElement[] = [];
  const isPlanned = outermost(root, 'w:p').every((paragraph) => {
    const count = commandCount(textOf(paragraph));
    return count !== undefined && planParagraph(plan, open, paragraph, rest.splice(0, count));
  });
  if (!isPlanned || rest.length + open.length > 0) return undefined;
  for (const element of all(root)) if (NUMBERED.has(element.tag)) plan.kept.add(element);
  keepWithinTables(plan);
  return plan;
}
