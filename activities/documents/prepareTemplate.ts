import JSZip from 'jszip';
import { commandsOf } from './templateCommands.ts';
import type { Passages } from './passage.ts';
import { skeletonOf } from './templateSkeleton.ts';

/** A template as docx-templates is given it, and the passages that its commands name. */
export type PreparedTemplate = { bytes: Uint8Array; passages: Passages };

/** The parts of a Word document in which docx-templates looks for commands. */
const PART = /^word\/(?!template)[^/]+\.xml$/;

const MAIN_PART = 'word/document.xml';
const TYPES_PART = '[Content_Types].xml';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
  '</Types>';

/** A Word document that is this part and nothing else: so the part's own commands can be listed. */
const alone = async (xml: string): Promise<Buffer> =>
  await new JSZip().file(TYPES_PART, TYPES).file(MAIN_PART, xml).generateAsync({ type: 'nodebuffer' });

/**
 * Makes a template ready to be filled many times: the work that does not change from paper to paper is done once.
 * Every command is looked at, and a template with an unknown one is refused before the first is carried out.
 */
export async function prepareTemplate(template: Buffer): Promise<PreparedTemplate> {
  await commandsOf(template);
  const zip = await JSZip.loadAsync(template);
  const passages: Passages = new Map();
  for (const file of zip.file(PART)) {
    const xml = await file.async('string');
    const skeleton = skeletonOf(xml, await commandsOf(await alone(xml)), passages);
    zip.file(file.name, skeleton, { compression: 'STORE' });
  }
  return { bytes: await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }), passages };
}
