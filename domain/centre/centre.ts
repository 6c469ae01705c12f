import type { CaseworkerDetails } from './caseworkerDetails.ts';
import type { CentreSheet } from './centreSheet.ts';

/** A centre with its descriptive sheet (R007–R008). */
export type Centre = CentreSheet & {
  ocmwId: string;
  /** Names the picture of its logo; null when it has none. */
  logoSha256: string | null;
  /** Counts the changes of sheet and logo; what a change must name in `If-Match`. */
  revision: number;
};

/** NL maatschappelijk werker, FR travailleur social (R012). */
export type Caseworker = CaseworkerDetails & {
  caseworkerId: string;
  /** One who left cannot be chosen any more, and stays readable. */
  isActive: boolean;
  /** Counts the changes; what a change must name in `If-Match`. */
  revision: number;
};
