/** How long the integration income can be suspended at most when the contract is not kept (R234). */
export const SUSPENSION_MONTHS_AT_MOST = 1;

/** The same when it happens again (R238). */
export const SUSPENSION_MONTHS_WHEN_REPEATED = 3;

/** It happened again when it happened within so many years (R238, A19). */
export const REPEATED_WITHIN_YEARS = 1;
