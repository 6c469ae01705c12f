import { v7 as uuidv7 } from 'uuid';
import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { Person } from '../../domain/person/person.ts';
import type { CaseFile } from '../../domain/record/caseFile.ts';
import { CaseFileEntity } from '../entities/caseFile.ts';
import { PersonEntity } from '../entities/person.ts';
import { lastIdOf, pageOf } from '../paging.ts';
import { searchNameOf } from '../searchName.ts';
import type { Tenant } from '../tenant.ts';
import type { CaseFileSearch, Page, Work } from '../work.ts';

type FileRow = Omit<Person, 'registerNumber'> & {
  caseFileId: string;
  personId: string;
  reference: string;
  responsibleId: string;
  teamId: string | null;
  registerNumber: Buffer | null;
  revision: number;
};

const SELECT_FILE = `
  select case_file.id as "caseFileId", case_file.reference, case_file.responsible_id as "responsibleId",
    case_file.team_id as "teamId",
    person.id as "personId", person.name, person.first_name as "firstName", person.born_on as "bornOn",
    person.register_number as "registerNumber", person.gender, person.language, person.address, person.phone,
    person.email, person.is_homeless as "isHomeless", person.revision
  from person
  join case_file on case_file.ocmw_id = person.ocmw_id and case_file.person_id = person.id
  where person.ocmw_id = $1`;

const FIND = `${SELECT_FILE} and case_file.id = $2`;

/** A condition whose value is null asks for nothing. Sorted by name, so that a page is read from the index. */
const SEARCH = `${SELECT_FILE}
  and ($2::text is null or person.search_name ^@ $2)
  and ($3::date is null or person.born_on = $3)
  and ($4::bytea is null or person.register_number_hash = $4)
  and ($5::text is null or case_file.reference = $5)
  and ($6::uuid is null or (person.search_name, person.id) >
    ((select last.search_name from person last where last.ocmw_id = $1 and last.id = $6), $6))
  order by person.search_name, person.id
  limit $7`;

const FIND_BY_NUMBER = `
  select case_file.id as "caseFileId"
  from person
  join case_file on case_file.ocmw_id = person.ocmw_id and case_file.person_id = person.id
  where person.ocmw_id = $1 and person.register_number_hash = $2`;

const NUMBER_TAKEN = `
  select from person
  join case_file on case_file.ocmw_id = person.ocmw_id and case_file.person_id = person.id
  where person.ocmw_id = $1 and person.register_number_hash = $2 and case_file.id is distinct from $3::uuid`;

/** The update locks the person's row until the transaction ends: nobody else gets the same number. */
const TAKE_MAJOR = `
  update person set last_major = last_major + 1
  from case_file
  where case_file.ocmw_id = $1 and case_file.id = $2
    and person.ocmw_id = case_file.ocmw_id and person.id = case_file.person_id
  returning person.last_major as major`;

export function createCaseFiles(tenant: Tenant): Work['caseFiles'] {
  const { manager, sql, ocmwId, at, cipher } = tenant;
  return {
    insert: async ({ caseFileId, reference, responsibleId, teamId, person, revision }) => {
      const personId = uuidv7();
      const values = personColumns(tenant, personId, person);
      await manager.insert(PersonEntity, { ...values, ocmwId, id: personId, lastMajor: 0, revision, createdAt: at });
      await manager.insert(CaseFileEntity, {
        ocmwId,
        id: caseFileId,
        personId,
        reference,
        responsibleId,
        teamId,
        createdAt: at,
      });
    },
    find: async (caseFileId) => {
      const [row] = await sql<FileRow>(FIND, [ocmwId, caseFileId]);
      return row === undefined ? undefined : fileOf(tenant, row);
    },
    assign: async (caseFileId, { responsibleId, teamId }) => {
      await manager.update(CaseFileEntity, { ocmwId, id: caseFileId }, { responsibleId, teamId });
    },
    updatePerson: async (caseFileId, revision, person) => {
      const { personId } = await manager.findOneByOrFail(CaseFileEntity, { ocmwId, id: caseFileId });
      const values = { ...personColumns(tenant, personId, person), revision: revision + 1 };
      const { affected } = await manager.update(PersonEntity, { ocmwId, id: personId, revision }, values);
      return affected === 1;
    },
    findByRegisterNumber: async (registerNumber) => {
      const values = [ocmwId, cipher.hash(registerNumber, ocmwId)];
      const [row] = await sql<{ caseFileId: string }>(FIND_BY_NUMBER, values);
      return row?.caseFileId;
    },
    hashOf: (registerNumber) => cipher.hash(registerNumber, ocmwId).toString('hex'),
    isRegisterNumberTaken: async (registerNumber, exceptCaseFileId) => {
      const rows = await sql(NUMBER_TAKEN, [ocmwId, cipher.hash(registerNumber, ocmwId), exceptCaseFileId]);
      return rows.length > 0;
    },
    search: async (by, page) => {
      const found = await sql<FileRow>(SEARCH, searchValues(tenant, by, page));
      const { rows, next } = pageOf(found, page.limit, ({ personId }) => personId);
      return { rows: rows.map((row) => fileOf(tenant, row)), next };
    },
    takeMajorNumber: async (caseFileId) => {
      const [taken] = await sql<{ major: number }>(TAKE_MAJOR, [ocmwId, caseFileId]);
      if (taken === undefined) throw new Error(`No case file ${caseFileId} in this centre`);
      return taken.major;
    },
  };
}

function personColumns({ cipher, ocmwId }: Tenant, personId: string, { registerNumber, ...person }: Person) {
  return {
    ...person,
    searchName: searchNameOf(`${person.name} ${person.firstName}`),
    registerNumber: registerNumber === null ? null : cipher.encrypt(registerNumber, { ocmwId, id: personId }),
    registerNumberHash: registerNumber === null ? null : cipher.hash(registerNumber, ocmwId),
  };
}

function fileOf({ cipher, ocmwId }: Tenant, row: FileRow): CaseFile {
  const { caseFileId, personId, reference, responsibleId, teamId, registerNumber, revision, ...person } = row;
  const number = registerNumber === null ? null : cipher.decrypt(registerNumber, { ocmwId, id: personId });
  return { caseFileId, reference, responsibleId, teamId, person: { ...person, registerNumber: number }, revision };
}

function searchValues({ cipher, ocmwId }: Tenant, by: CaseFileSearch, page: Page): unknown[] {
  const name: string | null = by.name === undefined ? null : searchNameOf(by.name);
  const bornOn: PlainDate | null = by.bornOn ?? null;
  const hash = by.registerNumber === undefined ? null : cipher.hash(by.registerNumber, ocmwId);
  return [ocmwId, name, bornOn, hash, by.reference ?? null, lastIdOf(page), page.limit + 1];
}
