import type { PlainDate } from '../calendar/plainDate.ts';
import type { Centre } from '../centre/centre.ts';
import type { CodeLabels } from '../codeList/codeLabels.ts';
import type { GpmiContent } from '../gpmi/gpmiContent.ts';
import type { GpmiNumber } from '../gpmi/gpmiNumber.ts';
import type { Gender, Person } from '../person/person.ts';

/** A caseworker as the paper names him (R013). */
export type PrintedCaseworker = { name: string; gender: Gender; mustSign: boolean };

/**
 * What a contract is printed from: everything as it was when the version was validated, never live data, so that in
 * five years it still says what was signed (A66). The register number is not in it: it is kept encrypted, in one place.
 */
export type GpmiSnapshot = {
  number: GpmiNumber;
  fileReference: string;
  centre: Centre;
  person: Omit<Person, 'registerNumber'>;
  requestedOn: PlainDate;
  /** The latest decision that granted the integration income; null when there is none yet. */
  grantDecidedOn: PlainDate | null;
  manager: PrintedCaseworker | null;
  replacement: PrintedCaseworker | null;
  content: GpmiContent;
  /** The words of the centre's code lists on that day: a list that changes later changes no contract. */
  labels: CodeLabels;
};
