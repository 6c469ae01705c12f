import type { LogoType } from '../../domain/centre/logoTypeOf.ts';
import { table } from './table.ts';

/** A picture that a centre put on its papers. Rows are only ever added. */
export type CentreLogoRow = {
  ocmwId: string;
  sha256: string;
  contentType: LogoType;
  bytes: Buffer;
  createdAt: Date;
};

export const CentreLogoEntity = table<CentreLogoRow>('centre_logo', {
  ocmwId: { type: 'uuid', primary: true },
  sha256: { type: 'text', primary: true },
  contentType: { type: 'text' },
  bytes: { type: 'bytea' },
  createdAt: { type: 'timestamptz' },
});
