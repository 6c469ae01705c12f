import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Semaphore } from 'async-mutex';
import { convertWithOptions } from 'libreoffice-convert';
import { FOLDER_PREFIX } from './clearLeftovers.ts';
import { findSoffice } from './findSoffice.ts';
import { killProcessesNaming } from './killProcesses.ts';
import { ConversionFailed, ConversionTimedOut, type PdfConverter } from './pdfConverter.ts';

export type LibreOfficeOptions = {
  /** The program, when it is not to be looked for. */
  soffice?: string | undefined;
  timeoutMs: number;
  /** Where documents and profiles lie for the length of a conversion; the system's own place unless told. */
  temporaryFolder?: string;
  /** How many run side by side; each takes a processor and some 200 MB. */
  atOnce?: number;
};

/** Read as Word whatever the bytes look like: LibreOffice would make a PDF of any rubbish by reading it as text. */
const ARGUMENTS = ['--infilter=MS Word 2007 XML', '--norestore', '--nolockcheck', '--nologo'];

/** How a Word document begins, being a zip file; LibreOffice would read an empty file as an empty document. */
const DOCX_START = 'PK';
const PDF_START = '%PDF-1.';
const PDF_END = '%%EOF';
const TAIL_LENGTH = 32;

const startsWith = (bytes: Buffer, start: string): boolean =>
  bytes.subarray(0, start.length).toString('latin1') === start;

function pdfOrFail(pdf: Buffer): Buffer {
  const starts = startsWith(pdf, PDF_START);
  const ends = pdf.subarray(-TAIL_LENGTH).toString('latin1').includes(PDF_END);
  if (!starts || !ends) throw new ConversionFailed('what came out is not a whole PDF');
  return pdf;
}

type Convert = (
  docx: Buffer,
  format: string,
  filter: string,
  options: Readonly<Record<string, unknown>>,
  callback: (error: Error | null, pdf: Buffer) => void,
) => Promise<void>;

/** With the promise that its types leave out: it ends when the temporary files of the conversion are gone. */
const convert = convertWithOptions as unknown as Convert;

/** One run of libreoffice-convert, with a document and a profile of its own inside this folder. */
async function run(soffice: string, folder: string, docx: Buffer): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const options = {
    fileName: 'document.docx',
    sofficeBinaryPaths: [soffice],
    sofficeAdditionalArgs: ARGUMENTS,
    tmpOptions: { tmpdir: folder },
    // What LibreOffice leaves in its own temporary files goes with the folder; and all that it starts names it.
    execOptions: { env: { ...process.env, TMPDIR: folder } },
  };
  const cleanedUp = convert(docx, 'pdf', 'writer_pdf_Export', options, (error, pdf) => {
    if (error === null) resolve(pdf);
    else reject(new ConversionFailed('it could not read it or broke down over it', { cause: error }));
  });
  await Promise.allSettled([promise, cleanedUp]);
  return await promise;
}

/** What is awaited, unless the signal comes first: then its reason is thrown. */
async function unlessAborted<Value>(awaited: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => {
    reject(signal.reason as Error);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([awaited, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** Waits for a turn; a signal that comes meanwhile ends the waiting, and the turn goes to the next. */
async function turnOf(queue: Semaphore, signal: AbortSignal): Promise<() => void> {
  const turn = queue.acquire().then(([, release]) => release);
  try {
    return await unlessAborted(turn, signal);
  } catch (cause) {
    turn.then(
      (release) => {
        release();
      },
      () => undefined,
    );
    throw cause;
  }
}

/** Converts in a folder of its own; when it comes back, nothing runs and nothing lies there any more. */
async function convertIn(folder: string, program: string, docx: Buffer, limit: AbortSignal): Promise<Buffer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const running = run(program, folder, docx);
  try {
    return pdfOrFail(await unlessAborted(running, limit));
  } catch (cause) {
    await killProcessesNaming(basename(folder), running);
    throw cause;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Converts with a fresh LibreOffice for every document: slow to start, and available wherever LibreOffice is.
 *
 * libreoffice-convert can end no more than the program it starts, which leaves LibreOffice itself running. So each
 * conversion has a folder of its own, by whose name all its processes are found and ended.
 */
export function createLibreOfficeConverter(options: LibreOfficeOptions): PdfConverter {
  const { soffice, timeoutMs, temporaryFolder = tmpdir(), atOnce = 1 } = options;
  const queue = new Semaphore(atOnce);
  return async (docx, signal) => {
    if (!startsWith(docx, DOCX_START)) throw new ConversionFailed('it is no Word document');
    const program = findSoffice(soffice);
    const release = await turnOf(queue, signal);
    const timeOut = AbortSignal.timeout(timeoutMs);
    try {
      const folder = join(temporaryFolder, `${FOLDER_PREFIX}${randomUUID()}`);
      return await convertIn(folder, program, docx, AbortSignal.any([signal, timeOut]));
    } catch (cause) {
      throw timeOut.aborted && cause === timeOut.reason ? new ConversionTimedOut(timeoutMs) : cause;
    } finally {
      release();
    }
  };
}
