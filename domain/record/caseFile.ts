import type { PlainDate } from '../calendar/plainDate.ts';
import type { DecidingBody } from '../centre/centreSheet.ts';
import type { Person } from '../person/person.ts';

/** What a record has when it was just made. */
export const FIRST_REVISION = 1;

/** NL dossier, FR dossier: all that a centre keeps of one person. */
export type CaseFile = {
  caseFileId: string;
  /** Short, printable and without meaning: it may stand in a mail, a link, a list. */
  reference: string;
  /** The caseworker who is responsible for the file. */
  responsibleId: string;
  /** null while it belongs to no team (R143). */
  teamId: string | null;
  person: Person;
  /** Counts the corrections of the person; what a correction must name in `If-Match`. */
  revision: number;
};

/** A file as a recorded answer may hold it: the register number is kept encrypted, in one place only. */
export type CaseFileWithoutNumber = Omit<CaseFile, 'person'> & { person: Omit<Person, 'registerNumber'> };

export function withoutNumber({ person, ...file }: CaseFile): CaseFileWithoutNumber {
  const { registerNumber: _keptEncrypted, ...rest } = person;
  return { ...file, person: rest };
}

/** NL aanvraag, FR demande: what a GPMI is always made from (R002–R003). */
export type AidRequest = {
  aidRequestId: string;
  caseFileId: string;
  openedOn: PlainDate;
  purpose: 'integrationIncome' | 'gpmiOnly';
  /** null until the centre decided. */
  decision: AidDecision | null;
  /** Counts the changes of the decision; what a change must name in `If-Match`. */
  revision: number;
};

/** NL beslissing, FR décision: the three dates that must not be mixed (A65). */
export type AidDecision = {
  isGranted: boolean;
  /** The day of the session: the three months run from it. */
  decidedOn: PlainDate;
  /** The first day of the right; null when refused. */
  grantedFrom: PlainDate | null;
  /** null until the person was told. */
  notifiedOn: PlainDate | null;
  /** Who decided; null for a decision that was recorded before it was kept. */
  body: DecidingBody | null;
};

/** NL verplichting, FR obligation: the three months that a granting decision opens, until a first signature (A53). */
export type Obligation = {
  obligationId: string;
  caseFileId: string;
  aidRequestId: string;
  decidedOn: PlainDate;
  /** The GPMI whose signature ended it; null while it runs. Un-signing opens it again (A55). */
  fulfilledByGpmiId: string | null;
};
