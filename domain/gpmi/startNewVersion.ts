import { accepted, type Result } from '../result.ts';
import type { Refusal } from '../refusal.ts';
import type { CommandOf } from './gpmiCommand.ts';
import { withVersion, type GpmiFacts, type VersionFacts } from './gpmiFacts.ts';
import { nextVersionNumber } from './gpmiNumber.ts';

/**
 * Starts the next version of a GPMI from its latest one, which is signed (R101, R104–R105). The new one is in progress and
 * walks the whole way again (A28); the older one stays in force until then (A27) and can no longer be un-signed, also
 * when the new one is deleted (R103, A22). The new version takes the id of the command, and a number never given before.
 */
export function startNewVersion(
  facts: GpmiFacts,
  version: VersionFacts,
  { commandId }: CommandOf<'startNewVersion'>,
): Result<GpmiFacts, Refusal> {
  const { minor } = nextVersionNumber(facts.major, facts.lastMinor);
  const source = withVersion(facts, { ...version, hadNewerVersion: true });
  const blank = { validatedOn: null, beginOn: null, endOn: null, presentedOn: null, signedOn: null };
  const started: VersionFacts = {
    ...blank,
    versionId: commandId,
    minor,
    status: 'inProgress',
    hadEvaluation: false,
    hadNewerVersion: false,
  };
  return accepted({ ...withVersion(source, started), lastMinor: minor });
}
