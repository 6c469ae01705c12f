/** One row: what a folder may import. */
export type ImportRow = {
  folders: readonly string[];
  types?: readonly string[];
  files?: readonly string[];
  packages: 'any' | readonly string[];
  node: boolean;
};

export const IMPORT_TABLE: Readonly<Record<string, ImportRow>>;
export const COMPOSITION_ROOTS: readonly string[];
export const OPEN_FOLDERS: readonly string[];
export const GUARDED_PACKAGES: Readonly<Record<string, readonly string[]>>;
