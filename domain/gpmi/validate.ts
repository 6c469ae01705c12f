import { accepted, type Result } from '../result.ts';
import type { Refusal } from '../refusal.ts';
import type { CommandOf } from './gpmiCommand.ts';
import { withVersion, type GpmiFacts, type VersionFacts } from './gpmiFacts.ts';

/** Freezes the content: *in progress* becomes *to sign* (R079–R080). Whether it is complete: `findings.ts` (A32). */
export const validate = (
  facts: GpmiFacts,
  version: VersionFacts,
  { today }: CommandOf<'validate'>,
): Result<GpmiFacts, Refusal> =>
  accepted(withVersion(facts, { ...version, status: 'toSign', validatedOn: today, presentedOn: null, signedOn: null }));
