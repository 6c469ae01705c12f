import type { Address, Gender } from '../person/person.ts';
import type { Language } from '../language.ts';

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
export type Caseworker = {
  caseworkerId: string;
  name: string;
  gender: Gender;
  email: string;
  language: Language;
  /** One who left cannot be chosen any more, and stays readable. */
  isActive: boolean;
};
