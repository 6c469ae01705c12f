import type { AidDecision, AidRequest } from './caseFile.ts';

/** The latest decision that granted the integration income; undefined when there is none (B04). */
export const grantingDecision = (requests: readonly AidRequest[]): AidDecision | undefined =>
  requests
    .flatMap(({ decision }) => (decision?.isGranted === true ? [decision] : []))
    .sort((one, other) => other.decidedOn.localeCompare(one.decidedOn))[0];
