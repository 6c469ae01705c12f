import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import JSZip from 'jszip';
import { contractView } from '../../activities/documents/contractView.ts';
import { ExpressionRefused } from '../../activities/documents/expression.ts';
import { fillTemplate } from '../../activities/documents/fillTemplate.ts';
import { prepareTemplate } from '../../activities/documents/prepareTemplate.ts';
import { commandsOf } from '../../activities/documents/templateCommands.ts';
import { getTemplate, type Template } from '../../templates/catalogue.ts';
import { aFullSnapshot } from '../builders/aFullSnapshot.ts';
import { A_REGISTER_NUMBER, aMinimalSnapshot, aTypicalSnapshot } from '../builders/aSnapshot.ts';
import { holdsForAllAsync } from '../builders/properties.ts';
import { aDocxOf } from './support/aDocx.ts';
import { anyTemplate, TEMPLATE_DATA } from './support/anyTemplate.ts';
import { filledPlainly, paragraphsOf, partsOf } from './support/filledPlainly.ts';
import { RENDERED_ON } from './support/paper.ts';

jest.setTimeout(300_000);

const SNAPSHOTS = Object.entries({ aMinimalSnapshot, aTypicalSnapshot, aFullSnapshot });

/** Fills a template of any data as the contract is filled. */
async function filled(bytes: Buffer, data: object = TEMPLATE_DATA): Promise<Buffer> {
  const template: Template = { name: 'contract', language: 'nl', bytes, version: 'test' };
  return await fillTemplate(template, data as Parameters<typeof fillTemplate>[1]);
}

const text = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
const commandLine = (command: string): string => paragraph(text(`+++${command}+++`));
const boxed = (inner: string): string => paragraph(`<w:r><w:txbxContent>${inner}</w:txbxContent></w:r>`);
const row = (...cells: string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;

/** What filling says, and docx-templates alone; line breaks of the template itself count as spaces. */
async function bothOf(body: string): Promise<{ ours: string; plain: string }> {
  const told = async (docx: Buffer) => JSON.stringify(await partsOf(docx)).replace(/(\\[rn]|\s)+/g, ' ');
  const plain = await filledPlainly(aDocxOf(body), TEMPLATE_DATA);
  return { ours: await told(await filled(aDocxOf(body))), plain: await told(plain) };
}

/** How many elements docx-templates has to visit. */
async function elementCount(bytes: Uint8Array): Promise<number> {
  const xml = await (await JSZip.loadAsync(bytes)).file('word/document.xml')!.async('string');
  return xml.split('<w:').length - 1;
}

describe.each(['nl', 'fr'] as const)('the contract, prepared (%s)', (language) => {
  const template = getTemplate('contract', language);

  it.each(SNAPSHOTS)('says of %s what docx-templates alone would say', async (_name, snapshot) => {
    const view = contractView(snapshot, A_REGISTER_NUMBER, language, RENDERED_ON);
    const plain = await partsOf(await filledPlainly(template.bytes, view));
    expect(await partsOf(await fillTemplate(template, view))).toEqual(plain);
  });

  it('leaves docx-templates a fifth of its elements', async () => {
    const { bytes } = await prepareTemplate(template.bytes);
    expect(await elementCount(bytes)).toBeLessThan((await elementCount(template.bytes)) / 5);
  });
});

describe('a prepared template', () => {
  it('says what docx-templates alone would say, or fails as it does, whatever the template is', async () => {
    const outcome = async (filling: Promise<Buffer>) =>
      await filling.then(partsOf, (error: unknown) => error instanceof Error && 'refused');
    let printed = 0;
    await holdsForAllAsync(
      fc.asyncProperty(anyTemplate, async (body) => {
        const docx = aDocxOf(body);
        const plain = await outcome(commandsOf(docx).then(async () => await filledPlainly(docx, TEMPLATE_DATA)));
        expect(await outcome(filled(docx))).toEqual(plain);
        if (plain !== 'refused') printed += 1;
      }),
      300,
    );
    expect(printed).toBeGreaterThan(150);
  });

  it.each<[string, string]>([
    ['a command that Word has spread over runs', paragraph(text('+++IF '), text('yes++'), text('+'), text('ja+++END-IF+++'))], // prettier-ignore
    ['a command over two paragraphs', paragraph(text('+++IF')) + paragraph(text('yes+++')) + commandLine('END-IF')],
    ['plus signs that are no command', paragraph(text('1 ++ 2 +++name+++ + 3'))],
    ['plus signs at the end of a text', paragraph(text('+++name+++++')) + paragraph()],
    ['a text box', paragraph(text('vast +++name+++'), `<w:r><w:txbxContent>${commandLine('lines')}</w:txbxContent></w:r>`)], // prettier-ignore
    ['a condition around a text box', paragraph(text('+++IF no+++'), `<w:r><w:txbxContent>${paragraph(text('x'))}</w:txbxContent></w:r>`, text('+++END-IF+++'))], // prettier-ignore
    [
      'a condition from one text box to another',
      boxed(commandLine('IF no')) + paragraph(text('x')) + boxed(commandLine('END-IF')),
    ],
    ['a table in a table', `<w:tbl>${row(commandLine('IF yes'))}${row(`<w:tbl>${row(commandLine('name'))}</w:tbl>${paragraph()}`)}${row(commandLine('END-IF'))}</w:tbl>`], // prettier-ignore
    ['a table of one row with a command', `<w:tbl>${row(commandLine('IF yes'))}</w:tbl>${paragraph(text('x'))}<w:tbl>${row(commandLine('END-IF'))}</w:tbl>`], // prettier-ignore
    ['columns that come and go', `<w:tbl>${row(commandLine('IF no'), paragraph(text('weg')), commandLine('END-IF'), paragraph(text('blijft')))}</w:tbl>`], // prettier-ignore
    ['a cell of which nothing is left', `<w:tbl>${row(paragraph(text('a')), commandLine('IF no') + paragraph(text('b')) + commandLine('END-IF'))}</w:tbl>`], // prettier-ignore
    ['pictures in a loop', commandLine('FOR item IN three') + paragraph(text('een'), '<w:r><wp:docPr id="1" xmlns:wp="urn:wp"/></w:r>', text('+++$item.word+++')) + commandLine('END-FOR item')], // prettier-ignore
    ['line breaks and entities of its own', '\n<w:p>\n  <w:pPr w:x="a\nb"/>\n' + text('een\r\ntwee &amp; &#233; +++lines+++') + '\n</w:p>\n'], // prettier-ignore
  ])('keeps %s', async (_what, body) => {
    const { ours, plain } = await bothOf(body);
    expect(ours).toBe(plain);
  });

  it('numbers the pictures of a loop one by one', async () => {
    const picture = '<w:r><wp:docPr id="1" xmlns:wp="urn:wp"/></w:r>';
    const { ours } = await bothOf(commandLine('FOR item IN three') + paragraph(picture) + commandLine('END-FOR item'));
    expect(new Set(ours.match(/docPr id=\\"\d+/g)).size).toBe(3);
  });

  it('prints line breaks of the data and none of the template', async () => {
    const docx = await filled(
      aDocxOf(`${paragraph(text('een\ntwee'))}${paragraph(text('vast'), text('+++lines+++'))}`),
    );
    const xml = (await partsOf(docx))['word/document.xml']!;
    expect(xml.split('<w:br>')).toHaveLength(2);
    expect(await paragraphsOf(docx)).toEqual(['een twee', 'vasteentwee']);
  });

  it('takes values as they are, also those that look like its own marks', async () => {
    const name = '#0 +++#0+++ </w:t> \u0001<w:br/>\u0001 $& {name}';
    const docx = await filled(aDocxOf(paragraph(text('vast '), text('+++name+++'), text(' vast'))), { name });
    expect(await paragraphsOf(docx)).toEqual(['vast #0 +++#0+++ </w:t> <w:br/> $& {name} vast']);
  });

  it('lets no mark in a template turn values into XML', async () => {
    const body = paragraph(text('&#1;vast'), text('+++name+++'), text('\u0001'), text('+++name+++'));
    const docx = await filled(aDocxOf(body), { name: '<w:br/>' });
    expect(await paragraphsOf(docx)).toEqual(['vast<w:br/><w:br/>']);
  });

  it.each(['#0', 'INS #0', 'IF #0'])('has no command %s for a template', async (command) => {
    const bytes = aDocxOf(paragraph(text('vast')) + commandLine(command));
    await expect(prepareTemplate(bytes)).rejects.toThrow(ExpressionRefused);
  });

  it('prints texts and nothing else', async () => {
    await expect(filled(aDocxOf(paragraph(text('vast +++three+++'))))).rejects.toThrow(
      '"three" is refused: it is no text',
    );
    await expect(filled(aDocxOf(paragraph(text('vast +++yes+++'))))).rejects.toThrow('"yes" is refused: it is no text');
  });
});
