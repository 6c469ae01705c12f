import type { AccessFunction } from '../../domain/access/accessFunction.ts';
import type { GpmiCommand } from '../../domain/gpmi/gpmiCommand.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import type { Checked } from './checkContent.ts';
import type { Found } from './subjectOf.ts';

/** An accepted command, with all that it is about to write. */
export type Change = {
  found: Found;
  /** What the audit names, and its revision before. */
  subject: { id: string; revision: number };
  after: GpmiFacts;
  command: GpmiCommand;
  reason: string | null;
  functions: readonly AccessFunction[];
  checked: Checked;
};
