import type { Language } from '../../domain/language.ts';
import { table } from './table.ts';

/** A paper as it was made. Rows are only ever added. */
export type DocumentRow = {
  ocmwId: string;
  id: string;
  versionId: string;
  /** The version itself, or the evaluation that the paper is about. */
  subjectId: string;
  revision: number;
  template: string;
  templateVersion: string;
  language: Language;
  sha256: string;
  bytes: Buffer;
  renderedAt: Date;
};

export const DocumentEntity = table<DocumentRow>('document', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  versionId: { type: 'uuid' },
  subjectId: { type: 'uuid' },
  revision: { type: 'integer' },
  template: { type: 'text' },
  templateVersion: { type: 'text' },
  language: { type: 'text' },
  sha256: { type: 'text' },
  bytes: { type: 'bytea' },
  renderedAt: { type: 'timestamptz' },
});
