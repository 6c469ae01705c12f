/** Makes a PDF of a Word document. The signal ends the work, and whatever process does it, at once. */
export type PdfConverter = (docx: Buffer, signal: AbortSignal) => Promise<Buffer>;

/** There is no LibreOffice on this machine, so no document can be made here until somebody installs it. */
export class ConverterMissing extends Error {
  override name = 'ConverterMissing';
  constructor(lookedAt: string) {
    super(
      `LibreOffice was not found (looked at: ${lookedAt}). On Debian or Ubuntu run "apt-get install ` +
        '--no-install-recommends libreoffice-writer fonts-crosextra-carlito", on macOS "brew install --cask ' +
        'libreoffice"; or set SOFFICE to the path of its program soffice.',
    );
  }
}

/** LibreOffice did not come to an end and was stopped; the next document is not affected. */
export class ConversionTimedOut extends Error {
  override name = 'ConversionTimedOut';
  constructor(timeoutMs: number) {
    super(`LibreOffice did not finish the document within ${String(timeoutMs)} ms and was stopped.`);
  }
}

/** LibreOffice gave no PDF: the document cannot be read, or it broke down over it. */
export class ConversionFailed extends Error {
  override name = 'ConversionFailed';
  constructor(reason: string, options?: ErrorOptions) {
    super(`LibreOffice made no PDF of the document: ${reason}.`, options);
  }
}
