import { accepted, type Result } from '../result.ts';
import type { Refusal } from '../refusal.ts';
import { withVersion, type GpmiFacts, type VersionFacts } from './gpmiFacts.ts';

/** Takes a signature back (R096, R100) as long as nothing was built on it (R103, R111). The hand-over stays (A67). */
export const markUnsigned = (facts: GpmiFacts, version: VersionFacts): Result<GpmiFacts, Refusal> =>
  accepted(withVersion(facts, { ...version, status: 'toSign', signedOn: null }));
