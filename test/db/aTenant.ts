import { randomUUID } from 'node:crypto';
import type { Work } from '../../db/work.ts';
import { day } from '../../domain/calendar/plainDate.ts';
import type { Caseworker, Centre } from '../../domain/centre/centre.ts';
import { EMPTY_CONTENT, type GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import type { Person } from '../../domain/person/person.ts';
import type { CaseFile } from '../../domain/record/caseFile.ts';

/** The sheet of a fictitious centre. */
export const aCentre = (ocmwId: string = randomUUID()): Centre => ({
  ocmwId,
  nameNl: 'OCMW Proefdorp',
  nameFr: 'CPAS de Proefdorp',
  address: { street: 'Dorpsplein 1', postalCode: '9990', municipality: 'Proefdorp' },
  region: 'flanders',
  languages: ['nl', 'fr'],
  decidingBody: 'council',
  labourCourtNl: 'arbeidsrechtbank',
  labourCourtFr: 'tribunal du travail',
  dataProtectionContact: 'dpo@proefdorp.example',
  phone: '+32 9 999 00 00',
  email: 'welkom@proefdorp.example',
  representatives: [{ name: 'Marleen Goossens', functionNl: 'voorzitter', functionFr: 'présidente' }],
  closingDays: [],
  logoSha256: null,
  revision: 1,
});

export const aCaseworker = (change: Partial<Caseworker> = {}): Caseworker => ({
  caseworkerId: randomUUID(),
  name: 'Anke Peeters',
  gender: 'f',
  function: null,
  email: 'anke.peeters@proefdorp.example',
  phone: null,
  language: 'nl',
  teamId: null,
  isActive: true,
  revision: 1,
  ...change,
});

export const aPerson = (change: Partial<Person> = {}): Person => ({
  name: 'Janssens',
  firstName: 'Zoë',
  bornOn: day('1990-05-17'),
  registerNumber: null,
  gender: 'f',
  language: 'nl',
  address: { street: 'Kerkstraat 3', postalCode: '9990', municipality: 'Proefdorp' },
  phone: null,
  email: null,
  isHomeless: false,
  ...change,
});

export const aCaseFile = (responsibleId: string, change: Partial<CaseFile> = {}): CaseFile => ({
  caseFileId: randomUUID(),
  reference: randomUUID().slice(0, 8),
  responsibleId,
  teamId: null,
  person: aPerson(),
  revision: 1,
  ...change,
});

export type OpenedGpmi = { caseFileId: string; aidRequestId: string; gpmiId: string; versionId: string };

/** A file with a request and a GPMI whose version 1.0 is in progress. */
export async function openGpmi(
  work: Work,
  responsibleId: string,
  { content = EMPTY_CONTENT, file = aCaseFile(responsibleId) }: { content?: GpmiContent; file?: CaseFile } = {},
): Promise<OpenedGpmi> {
  await work.caseFiles.insert(file);
  const aidRequestId = await openRequest(work, file.caseFileId);
  return await openNextGpmi(work, { caseFileId: file.caseFileId, aidRequestId, responsibleId, content });
}

export async function openRequest(work: Work, caseFileId: string): Promise<string> {
  const aidRequestId = randomUUID();
  const request = { aidRequestId, caseFileId, openedOn: day('2026-01-05'), decision: null, revision: 1 } as const;
  await work.aidRequests.insert({ ...request, purpose: 'integrationIncome' });
  return aidRequestId;
}

/** The next GPMI of a file that is there. */
export async function openNextGpmi(
  work: Work,
  asked: { caseFileId: string; aidRequestId: string; responsibleId: string; content?: GpmiContent },
): Promise<OpenedGpmi> {
  const { caseFileId, aidRequestId, responsibleId, content = EMPTY_CONTENT } = asked;
  const gpmiId = randomUUID();
  const versionId = randomUUID();
  const major = await work.caseFiles.takeMajorNumber(caseFileId);
  await work.gpmis.insert({ gpmiId, caseFileId, aidRequestId, major, responsibleId });
  await work.versions.insert({ versionId, gpmiId, minor: 0, content });
  return { caseFileId, aidRequestId, gpmiId, versionId };
}
