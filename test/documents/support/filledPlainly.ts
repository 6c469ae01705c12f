import { createReport } from 'docx-templates';
import JSZip from 'jszip';
import { evaluate } from '../../../activities/documents/expression.ts';
import { outermost, readXml, type XmlElement } from '../../../activities/documents/xmlElement.ts';

/** Fills a template by docx-templates alone, with nothing prepared: what filling has to agree with. */
export async function filledPlainly(template: Buffer, data: Readonly<Record<string, unknown>>): Promise<Buffer> {
  const filled = await createReport({
    template,
    data,
    runJs: ({ sandbox, ctx }) => ({
      modifiedSandbox: { __code__: undefined, __result__: undefined },
      result: evaluate(String(sandbox.__code__), data, ctx.vars),
    }),
    literalXmlDelimiter: '\u0001',
    processLineBreaksAsNewText: true,
    indentXml: false,
  });
  return Buffer.from(filled);
}

/** A run in which nothing is left. */
const isSpent = ({ tag, children }: XmlElement): boolean =>
  tag === 'w:r' && children.every((child) => child.tag === 'w:rPr' || (child.tag === 'w:t' && child.text === ''));

/** What a reader or a word processor makes of an element: texts that follow each other are one text. */
function told(xml: string, element: XmlElement): string {
  if (element.tag === 'w:t') return element.text;
  if (isSpent(element)) return '';
  const open = xml.slice(element.openStart, element.openEnd).replace(/\s*\/?>$/, '>');
  return `${open}${element.children.map((child) => told(xml, child)).join('')}</${element.tag}>`;
}

/** All parts of a Word document that hold text, by their names, in a form that can be compared. */
export async function partsOf(docx: Buffer): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(docx);
  const parts = zip.file(/\.xml$/).map(async (file): Promise<[string, string]> => {
    const xml = await file.async('string');
    return [file.name, told(xml, readXml(xml)!)];
  });
  return Object.fromEntries(await Promise.all(parts));
}

/** The paragraphs of a Word document's text. */
export async function paragraphsOf(docx: Buffer): Promise<string[]> {
  const xml = await (await JSZip.loadAsync(docx)).file('word/document.xml')!.async('string');
  return outermost(readXml(xml)!, 'w:p').map((paragraph) =>
    outermost(paragraph, 'w:t')
      .map(({ text }) => text)
      .join(''),
  );
}
