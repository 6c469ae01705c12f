import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractView } from '../../../activities/documents/contractView.ts';
import { evaluationView } from '../../../activities/documents/evaluationView.ts';
import { fillTemplate } from '../../../activities/documents/fillTemplate.ts';
import { createLibreOfficeConverter } from '../../../activities/documents/libreofficeConverter.ts';
import { day } from '../../../domain/calendar/plainDate.ts';
import type { EvaluationContent } from '../../../domain/evaluation/evaluationContent.ts';
import type { Language } from '../../../domain/language.ts';
import type { GpmiSnapshot } from '../../../domain/record/snapshot.ts';
import { getTemplate } from '../../../templates/catalogue.ts';
import { A_REGISTER_NUMBER } from '../../builders/aSnapshot.ts';

/** A printed paper, read back. */
export type Paper = {
  pdf: Buffer;
  /** What a reader sees, with every run of white space as one space. */
  text: string;
  /** The same line by line, as the lines were broken. */
  lines: string[];
  /** The texts of the headings, without their numbers. */
  headings: string[];
  pageCount: number;
  info: Record<string, string>;
  /** Name and whether it is embedded, of every font. */
  fonts: { name: string; isEmbedded: boolean }[];
};

export const RENDERED_ON = day('2026-03-01');

const convertToPdf = createLibreOfficeConverter({ timeoutMs: 60_000, temporaryFolder: tmpdir(), atOnce: 2 });

const asOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function readBack(pdf: Buffer): Paper {
  const folder = mkdtempSync(join(tmpdir(), 'gpmi-paper-'));
  const file = join(folder, 'paper.pdf');
  const tool = (name: string, ...args: string[]) => execFileSync(name, args, { encoding: 'utf8' });
  try {
    writeFileSync(file, pdf);
    const outline = tool('pdftohtml', '-xml', '-i', '-stdout', file);
    const info = Object.fromEntries(
      tool('pdfinfo', file)
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
    );
    const text = tool('pdftotext', file, '-');
    const fonts = tool('pdffonts', file).split('\n').slice(2).filter(Boolean);
    return {
      pdf,
      text: asOneLine(text),
      lines: text.split(/[\n\f]/).map(asOneLine),
      headings: [...outline.matchAll(/<item page="\d+">\d+\. ([^<]*)<\/item>/g)].map(([, heading = '']) =>
        asOneLine(heading),
      ),
      pageCount: Number(info['Pages']),
      info,
      fonts: fonts.map((line) => {
        const columns = line.trim().split(/\s+/);
        return { name: columns[0] ?? '', isEmbedded: columns.at(-5) === 'yes' };
      }),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The document of an evaluation of a version with this snapshot, printed and read back in the same way. */
export async function printedEvaluation(
  snapshot: GpmiSnapshot,
  evaluation: EvaluationContent,
  language: Language,
): Promise<Paper> {
  const view = evaluationView(snapshot, evaluation, language, RENDERED_ON);
  const docx = await fillTemplate(getTemplate('evaluation', language), view);
  return readBack(await convertToPdf(docx, new AbortController().signal));
}

/** The contract of a snapshot, printed by the real LibreOffice and read back. */
export async function printed(
  snapshot: GpmiSnapshot,
  language: Language,
  registerNumber: string | null = A_REGISTER_NUMBER,
): Promise<Paper> {
  const view = contractView(snapshot, registerNumber, language, RENDERED_ON);
  const docx = await fillTemplate(getTemplate('contract', language), view);
  return readBack(await convertToPdf(docx, new AbortController().signal));
}
