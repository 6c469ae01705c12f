import { accepted, type Result } from '../result.ts';
import type { Refusal } from '../refusal.ts';
import { withVersion, type GpmiFacts, type VersionFacts } from './gpmiFacts.ts';

/** Opens the content again (R081, R086). The hand-over is gone with it: a new one starts a new reflection (A04). */
export const cancelValidation = (facts: GpmiFacts, version: VersionFacts): Result<GpmiFacts, Refusal> =>
  accepted(
    withVersion(facts, {
      ...version,
      status: 'inProgress',
      validatedOn: null,
      beginOn: null,
      endOn: null,
      presentedOn: null,
    }),
  );
