import type { Address } from '../person/person.ts';
import type { CaseworkerDetails } from './caseworkerDetails.ts';

/** NL beschrijvende fiche van het OCMW, FR fiche descriptive du CPAS (R007–R008). */
export type Centre = {
  ocmwId: string;
  nameNl: string;
  nameFr: string;
  address: Address;
  region: 'flanders' | 'brussels' | 'wallonia';
  /** Who decides on the integration income: the council or its special committee (C10). */
  decidingBody: 'council' | 'specialCommittee';
  labourCourtNl: string;
  labourCourtFr: string;
  dataProtectionContact: string;
  phone: string;
  email: string;
  /** Names and functions of who represents the centre on paper, without counting as outside signers (C12). */
  representatives: { name: string; functionNl: string; functionFr: string }[];
};

/** NL maatschappelijk werker, FR travailleur social (R012). */
export type Caseworker = CaseworkerDetails & {
  caseworkerId: string;
  /** One who left cannot be chosen any more, and stays readable. */
  isActive: boolean;
  /** Counts the changes; what a change must name in `If-Match`. */
  revision: number;
};
