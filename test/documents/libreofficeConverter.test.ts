import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { findSoffice } from '../../activities/documents/findSoffice.ts';
import { processesNaming } from '../../activities/documents/killProcesses.ts';
import { createLibreOfficeConverter } from '../../activities/documents/libreofficeConverter.ts';
import { ConversionFailed, ConversionTimedOut, ConverterMissing } from '../../activities/documents/pdfConverter.ts';
import { aDocx } from './support/aDocx.ts';

jest.setTimeout(120_000);

const docx = aDocx(['Een korte brief.']);
const never = new AbortController().signal;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gpmi-converter-'));
});
afterEach(() => {
  expect(processesNaming(basename(folder))).toEqual([]);
  rmSync(folder, { recursive: true });
});

const temporaryFiles = (): string[] => readdirSync(join(folder, 'temporary'));
const converter = (options: { soffice?: string; timeoutMs?: number; atOnce?: number } = {}) => {
  const temporaryFolder = join(folder, 'temporary');
  mkdirSync(temporaryFolder, { recursive: true });
  return createLibreOfficeConverter({ timeoutMs: 60_000, ...options, temporaryFolder });
};

/** A stand-in for LibreOffice that does what its shell script says. */
function program(script: string): string {
  const path = join(folder, 'soffice');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Hangs as LibreOffice does: it has started others that outlive it, one of them in a session of its own. */
const HANGING = 'setsid sleep 600 &\nsleep 600 &\nwait';
const HANGING_PROCESSES = 3;

describe('the converter', () => {
  it('makes a PDF and leaves nothing behind', async () => {
    const pdf = await converter()(docx, never);
    expect(pdf.subarray(0, 7).toString('latin1')).toBe('%PDF-1.');
    expect(temporaryFiles()).toEqual([]);
  });

  it('refuses what is no document, and the next one is not affected', async () => {
    const convert = converter();
    const broken = [
      Buffer.from('%PDF-1.4 dit is geen Word-document'),
      Buffer.from('PK en verder geen zip'),
      docx.subarray(0, docx.length / 2),
      Buffer.alloc(0),
    ];
    const results = await Promise.allSettled([...broken, docx].map((bytes) => convert(bytes, never)));
    for (const result of results.slice(0, -1)) {
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(ConversionFailed) });
    }
    expect(results.at(-1)?.status).toBe('fulfilled');
    expect(temporaryFiles()).toEqual([]);
  });

  it('refuses what is only the beginning of a PDF', async () => {
    const soffice = program(
      'for last; do :; done; out=$(dirname "$last")/document.pdf; printf "%%PDF-1.6 and no more" > "$out"',
    );
    await expect(converter({ soffice })(docx, never)).rejects.toThrow('not a whole PDF');
    expect(temporaryFiles()).toEqual([]);
  });

  it('stops a LibreOffice that hangs, with all that it started, and goes on with the next', async () => {
    const convert = converter({ soffice: program(HANGING), timeoutMs: 400 });
    const [first, second] = await Promise.allSettled([convert(docx, never), convert(docx, never)]);
    expect(first).toMatchObject({ status: 'rejected', reason: expect.any(ConversionTimedOut) });
    expect(second).toMatchObject({ status: 'rejected', reason: expect.any(ConversionTimedOut) });
    expect(temporaryFiles()).toEqual([]);
  });

  it('stops the real LibreOffice in the middle of its work', async () => {
    await expect(converter({ timeoutMs: 300 })(docx, never)).rejects.toThrow(ConversionTimedOut);
    expect(temporaryFiles()).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const converting = converter({ soffice: program(HANGING) })(docx, stop.signal);
    while (processesNaming(basename(folder)).length < HANGING_PROCESSES) await setImmediate();
    stop.abort(new Error('nobody waits any more'));
    await expect(converting).rejects.toThrow('nobody waits any more');
    expect(temporaryFiles()).toEqual([]);
  });

  it('stops also before the program runs', async () => {
    const stop = new AbortController();
    const converting = converter({ soffice: program(HANGING) })(docx, stop.signal);
    stop.abort(new Error('nobody waits any more'));
    await expect(converting).rejects.toThrow('nobody waits any more');
    const soon = new AbortController();
    const again = converter({ soffice: program(HANGING) })(docx, soon.signal);
    await setImmediate();
    soon.abort(new Error('nobody waits any more'));
    await expect(again).rejects.toThrow('nobody waits any more');
    expect(temporaryFiles()).toEqual([]);
  });

  it('stops waiting for its turn when it is told to, and the turn goes on', async () => {
    const convert = converter({ soffice: program(HANGING), timeoutMs: 300 });
    const stop = new AbortController();
    const [first, waiting, last] = [convert(docx, never), convert(docx, stop.signal), convert(docx, never)];
    stop.abort(new Error('nobody waits any more'));
    await expect(waiting).rejects.toThrow('nobody waits any more');
    const results = await Promise.allSettled([first, last]);
    for (const result of results) expect(result).toMatchObject({ reason: expect.any(ConversionTimedOut) });
  });

  it('does nothing when it was told to stop before', async () => {
    await expect(converter()(docx, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  });

  it('says in plain words which command to run when there is no LibreOffice', async () => {
    const converting = converter({ soffice: join(folder, 'nothing-here') })(docx, never);
    await expect(converting).rejects.toThrow(ConverterMissing);
    await expect(converting).rejects.toThrow('apt-get install');
  });
});

describe('looking for LibreOffice', () => {
  it('takes the configured program and no other', () => {
    const configured = program('');
    expect(findSoffice(configured)).toBe(configured);
    expect(() => findSoffice(join(folder, 'elsewhere'))).toThrow(ConverterMissing);
  });

  it('looks on the PATH before the usual places', () => {
    const onPath = program('');
    expect(findSoffice(undefined, `/nowhere:${folder}`, ['/usr/bin/soffice'])).toBe(onPath);
    expect(findSoffice(undefined, '/nowhere', ['/nowhere/soffice', onPath])).toBe(onPath);
    expect(() => findSoffice(undefined, '', [])).toThrow('the PATH and the usual places');
  });
});
