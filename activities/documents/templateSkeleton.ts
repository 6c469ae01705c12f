import type { Expression } from './expression.ts';
import { addPassage, type Passage, type Passages } from './passage.ts';
import type { TemplateCommand } from './templateCommands.ts';
import { DELIMITER, planOf, type TemplatePlan } from './templatePlan.ts';
import { readXml, type XmlElement } from './xmlElement.ts';

/** Marks XML for docx-templates; no text can hold it, because every value loses its control characters. */
export const LITERAL_XML = '\u0001';

/** What says nothing of a loop or a condition, wherever it stands. */
const PROPERTIES: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sectPr',
  'w:tblGrid',
  'w:tblPr',
  'w:tcPr',
  'w:trPr',
]);

const TEXT_OPEN = '<w:t xml:space="preserve">';
const TEXT_CLOSE = '</w:t>';

/** A piece of a part: an element's tag that stays one, XML that becomes text, or a text of the paper. */
type Piece =
  { kind: 'tag'; xml: string } | { kind: 'xml'; xml: string } | { kind: 'text'; text: string; fields: Expression[] };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Without line breaks, which would be printed as such and mean no more than a space, and without the mark of XML. */
const neutral = (text: string): string => text.replace(/\r\n?|\n/g, ' ').replaceAll(LITERAL_XML, '');

const literal = (xml: string): string => `${LITERAL_XML}${neutral(xml)}${LITERAL_XML}`;

/** A text of the paper with its fields; an empty one is as good as a tag. */
function textPiece(xml: string, { fields }: TemplatePlan, element: XmlElement): Piece {
  const { text, openStart, closeEnd } = element;
  if (text === '') return { kind: 'xml', xml: xml.slice(openStart, closeEnd) };
  return { kind: 'text', text, fields: fields.get(element) ?? [] };
}

/** Whether an element stays one. In one that stays whole all do, but for properties. */
const isElement = ({ kept, whole }: TemplatePlan, element: XmlElement, isInWhole: boolean): boolean =>
  kept.has(element) || whole.has(element) || (isInWhole && !PROPERTIES.has(element.tag));

/** The pieces of an element in their order. */
function piecesOf(xml: string, plan: TemplatePlan, element: XmlElement, isInWhole: boolean): Piece[] {
  const { tag, openStart, openEnd, closeStart, closeEnd } = element;
  const [open, close] = [xml.slice(openStart, openEnd), xml.slice(closeStart, closeEnd)];
  const command = plan.lone.get(element);
  if (command !== undefined) return [{ kind: 'tag', xml: `${open}<w:t>${escaped(command)}</w:t>${close}` }];

  const isKept = isElement(plan, element, isInWhole);
  if (tag === 'w:t' && !isKept) return [textPiece(xml, plan, element)];
  const isWhole = plan.whole.has(element) || (isInWhole && isKept);
  let at = openEnd;
  const within = element.children.flatMap((child): Piece[] => {
    const between = xml.slice(at, child.openStart);
    at = child.closeEnd;
    return [{ kind: 'xml', xml: between }, ...piecesOf(xml, plan, child, isWhole)];
  });
  const kind = isKept ? 'tag' : 'xml';
  const rest: Piece = { kind: tag === 'w:t' ? 'tag' : 'xml', xml: xml.slice(at, closeStart) };
  return [{ kind, xml: open }, ...within, rest, { kind, xml: close }];
}

/** The passage of these pieces, of which the first and the last are texts. */
function passageOf(pieces: readonly Piece[]): Passage {
  const parts: (string | Expression)[] = [];
  const add = (part: string | Expression): void => {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  };
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'text') {
      add(literal(piece.xml));
      return;
    }
    if (index > 0) add(literal(TEXT_OPEN));
    piece.text.split(DELIMITER).forEach((text, place) => {
      const field = place % 2 === 1 ? piece.fields[(place - 1) / 2] : undefined;
      add(field ?? neutral(text));
    });
    if (index < pieces.length - 1) add(literal(TEXT_CLOSE));
  });
  return parts.map((part) => (typeof part === 'string' ? part.replaceAll(LITERAL_XML + LITERAL_XML, '') : part));
}

/** Pieces without a tag between them: text in docx-templates' eyes, with at most one passage. */
function stretch(pieces: readonly Piece[], passages: Passages): string {
  const first = pieces.findIndex(({ kind }) => kind === 'text');
  const last = pieces.findLastIndex(({ kind }) => kind === 'text');
  const xmlOf = (some: readonly Piece[]): string => {
    const xml = some.map((piece) => (piece.kind === 'text' ? '' : piece.xml)).join('');
    return xml === '' ? '' : escaped(literal(xml));
  };
  if (first < 0) return xmlOf(pieces);
  const name = addPassage(passages, passageOf(pieces.slice(first, last + 1)));
  const command = `<w:t>${DELIMITER}${name}${DELIMITER}</w:t>`;
  return xmlOf(pieces.slice(0, first)) + command + xmlOf(pieces.slice(last + 1));
}

/**
 * What docx-templates must see of a part for its loops and conditions, and no more, because it takes its time over
 * every element: the rest of the part becomes text or passages, which come back when it is filled.
 */
export function skeletonOf(xml: string, commands: readonly TemplateCommand[], passages: Passages): string {
  const root = readXml(xml);
  const plan = root === undefined ? undefined : planOf(root, commands);
  if (root === undefined || plan === undefined) return xml;
  let skeleton = xml.slice(0, root.openStart);
  let loose: Piece[] = [];
  for (const piece of piecesOf(xml, plan, root, false)) {
    if (piece.kind !== 'tag') loose.push(piece);
    else {
      skeleton += stretch(loose, passages) + piece.xml;
      loose = [];
    }
  }
  return skeleton;
}
