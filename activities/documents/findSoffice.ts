import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ConverterMissing } from './pdfConverter.ts';

const NAMES = ['soffice', 'libreoffice'];

/** Where LibreOffice lies when it is not on the PATH. */
const USUAL_PLACES = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/usr/lib64/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const onPath = (path: string): string[] =>
  path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));

/**
 * The program of LibreOffice: the configured one and no other, else the first on the PATH, else one in a usual place.
 * Throws `ConverterMissing` when there is none.
 */
export function findSoffice(
  configured: string | undefined,
  path: string = process.env['PATH'] ?? '',
  usualPlaces: readonly string[] = USUAL_PLACES,
): string {
  const places = configured === undefined ? [...onPath(path), ...usualPlaces] : [configured];
  const found = places.find(isProgram);
  if (found === undefined) throw new ConverterMissing(configured ?? 'the PATH and the usual places');
  return found;
}
