import { z } from 'zod';

/** NL functie, FR fonction: one thing that a person may do (R300). Functions decide everything. */
export const AccessFunction = z.enum([
  'centre.manage',
  'caseFile.consult',
  'caseFile.edit',
  'decision.record',
  'gpmi.consult',
  'gpmi.edit',
  'gpmi.validate',
  'gpmi.delete',
  'gpmi.present',
  'gpmi.backdate',
  'gpmi.sign',
  'gpmi.unsign',
  'gpmi.end',
  'gpmi.reassign',
  'evaluation.edit',
  'evaluation.validate',
  'evaluation.delete',
  'workflow.consult',
]);
export type AccessFunction = z.infer<typeof AccessFunction>;

/** The two fixed sets of functions, until a centre manages its own profiles. */
export const FunctionSet = z.enum(['caseworker', 'supervisor']);
export type FunctionSet = z.infer<typeof FunctionSet>;

/** What each set holds: a supervisor may also manage the centre's own data, and hand over with a day of the past (A67). */
export const FUNCTIONS_OF = {
  caseworker: AccessFunction.exclude(['centre.manage', 'gpmi.backdate']).options,
  supervisor: AccessFunction.options,
} as const satisfies Record<FunctionSet, readonly AccessFunction[]>;
