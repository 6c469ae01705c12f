import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withClient } from '../../db/provision.ts';
import type { CaseFileSearch, Page } from '../../db/work.ts';
import { day } from '../../domain/calendar/plainDate.ts';
import { aCaseFile, aPerson, openGpmi } from './aTenant.ts';
import { dumpOf, openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

const NUMBER = '90051700132';
const OTHER_NUMBER = '85073003328';
const ALL = { limit: 100, after: null };

let db: OpenDatabase;
let one: Tenant;
let other: Tenant;

beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  one = await db.newTenant();
  other = await db.newTenant();
});
afterAll(async () => await db.close());

const fileOf = (tenant: Tenant, change: Parameters<typeof aPerson>[0] = {}) =>
  aCaseFile(tenant.caseworker.caseworkerId, { person: aPerson(change) });

describe('case files', () => {
  it('gives back a person as he was entered, the day of birth to the day', async () => {
    const file = fileOf(one, { registerNumber: NUMBER, bornOn: day('1990-05-17'), address: null, isHomeless: true });
    await one.inTenant(async (work) => await work.caseFiles.insert(file));
    expect(await one.inTenant(async (work) => await work.caseFiles.find(file.caseFileId))).toEqual(file);
  });

  it('keeps what was corrected in a person, and forgets a register number that was taken away', async () => {
    const file = fileOf(one, { registerNumber: NUMBER });
    await one.inTenant(async (work) => await work.caseFiles.insert(file));
    const corrected = aPerson({ name: 'Janssen', registerNumber: null, phone: '+32 9 000 00 00' });
    const isKept = await one.inTenant(async (work) => await work.caseFiles.updatePerson(file.caseFileId, 1, corrected));
    const found = await one.inTenant(async (work) => await work.caseFiles.find(file.caseFileId));
    expect({ isKept, found }).toEqual({ isKept: true, found: { ...file, person: corrected, revision: 2 } });
    expect(await one.inTenant(async (work) => await work.caseFiles.isRegisterNumberTaken(NUMBER, null))).toBe(false);
  });

  it('of two who correct the same revision at the same moment, keeps one correction', async () => {
    const file = fileOf(one);
    await one.inTenant(async (work) => await work.caseFiles.insert(file));
    const correct = async (name: string) =>
      await one.inTenant(async (work) => await work.caseFiles.updatePerson(file.caseFileId, 1, aPerson({ name })));
    expect((await Promise.all(['Maes', 'Claes'].map(correct))).sort()).toEqual([false, true]);
    const found = await one.inTenant(async (work) => await work.caseFiles.find(file.caseFileId));
    expect(found?.revision).toBe(2);
  });

  it('A24: giving out a number is no correction of the person', async () => {
    const file = fileOf(one);
    await one.inTenant(async (work) => {
      await work.caseFiles.insert(file);
      await work.caseFiles.takeMajorNumber(file.caseFileId);
      expect(await work.caseFiles.updatePerson(file.caseFileId, 1, aPerson())).toBe(true);
    });
  });

  it('A64: knows a register number of its own centre, of another file only', async () => {
    const file = fileOf(one, { registerNumber: NUMBER });
    await one.inTenant(async (work) => {
      await work.caseFiles.insert(file);
      expect(await work.caseFiles.isRegisterNumberTaken(NUMBER, null)).toBe(true);
      expect(await work.caseFiles.isRegisterNumberTaken(NUMBER, file.caseFileId)).toBe(false);
      expect(await work.caseFiles.isRegisterNumberTaken(OTHER_NUMBER, null)).toBe(false);
    });
    await other.inTenant(async (work) => {
      expect(await work.caseFiles.isRegisterNumberTaken(NUMBER, null)).toBe(false);
      await work.caseFiles.insert(fileOf(other, { registerNumber: NUMBER }));
    });
  });

  it('A64: of two who enter the same register number at the same moment, the second can see the first', async () => {
    const enter = async () =>
      await one.inTenant(async (work) => {
        if (await work.caseFiles.isRegisterNumberTaken(NUMBER, null)) return 'taken';
        await work.caseFiles.insert(fileOf(one, { registerNumber: NUMBER }));
        return 'entered';
      });
    expect((await Promise.all([enter(), enter(), enter()])).sort()).toEqual(['entered', 'taken', 'taken']);
  });

  it('never shows a register number in any column of any table, and not the same bytes twice', async () => {
    for (const tenant of [one, other]) {
      const file = fileOf(tenant, { registerNumber: NUMBER });
      await tenant.inTenant(async (work) => await work.caseFiles.insert(file));
    }
    const dump = await dumpOf(db.urls.adminUrl);
    expect(dump).toContain(one.ocmwId);
    expect(dump).not.toContain(NUMBER);
    expect(dump).not.toContain(Buffer.from(NUMBER).toString('hex'));

    const rows = await withClient(db.urls.adminUrl, async (admin) => {
      const statement = `select encode(register_number, 'hex') as cipher, encode(register_number_hash, 'hex') as hash
        from person where ocmw_id = any ($1)`;
      const centres = [[one.ocmwId, other.ocmwId]];
      return (await admin.query<{ cipher: string; hash: string }>(statement, centres)).rows;
    });
    expect(new Set(rows.map(({ cipher }) => cipher)).size).toBe(2);
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(2);
  });
});

describe('A24, A64: major numbers', () => {
  it('are given out once, to twenty who ask at the same moment', async () => {
    const file = fileOf(one);
    await one.inTenant(async (work) => await work.caseFiles.insert(file));
    const take = async () => await one.inTenant(async (work) => await work.caseFiles.takeMajorNumber(file.caseFileId));
    const taken = await Promise.all(Array.from({ length: 20 }, take));
    expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('count on after the GPMI of the highest one is gone', async () => {
    const opened = await one.inTenant(async (work) => await openGpmi(work, one.caseworker.caseworkerId));
    await one.inTenant(async (work) => {
      const facts = await work.gpmis.lockFacts(opened.gpmiId);
      await work.gpmis.saveFacts({ ...facts!, versions: {}, revision: facts!.revision + 1, isClosed: true });
    });
    expect(await one.inTenant(async (work) => await work.caseFiles.takeMajorNumber(opened.caseFileId))).toBe(2);
  });
});

describe('the search for a file', () => {
  const insertAll = async (people: Parameters<typeof aPerson>[0][]) =>
    await one.inTenant(async (work) => {
      for (const person of people) await work.caseFiles.insert(fileOf(one, person));
    });
  const search = async (by: CaseFileSearch, page: Page = ALL) =>
    await one.inTenant(async (work) => await work.caseFiles.search(by, page));

  it('finds a name by its beginning, without regard to accents and capitals', async () => {
    await insertAll([{ name: 'Lefèvre', firstName: 'Zoë' }, { name: 'LEFEBVRE' }, { name: 'De Lefevre' }]);
    const { rows } = await search({ name: 'lefévre z' });
    expect(rows.map(({ person }) => person.name)).toEqual(['Lefèvre']);
  });

  it('takes a per cent sign and an underscore in a name as they are', async () => {
    await insertAll([{ name: 'Claes' }, { name: '100% Groen' }]);
    expect((await search({ name: '%' })).rows).toEqual([]);
    expect((await search({ name: '_' })).rows).toEqual([]);
    expect((await search({ name: '100%' })).rows).toHaveLength(1);
  });

  it('narrows by birth date, register number and reference together', async () => {
    await insertAll([
      { name: 'Maes', bornOn: day('1985-07-30'), registerNumber: OTHER_NUMBER },
      { name: 'Maes', bornOn: day('1990-05-17') },
    ]);
    const { rows } = await search({ bornOn: day('1985-07-30'), registerNumber: '85.07.30-033.28' });
    expect(rows).toHaveLength(1);
    const reference = rows[0]!.reference;
    expect((await search({ reference, bornOn: day('1985-07-30') })).rows).toEqual(rows);
    expect((await search({ reference, bornOn: day('1990-05-17') })).rows).toEqual([]);
  });

  it('pages through everybody once, also those of the same name, and puts no name into the cursor', async () => {
    await insertAll(Array.from({ length: 7 }, (_, index) => ({ name: 'Peeters', firstName: index < 4 ? 'An' : 'Bo' })));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { rows, next }: Awaited<ReturnType<typeof search>> = await search({ name: 'peeters' }, { limit: 3, after });
      seen.push(...rows.map(({ caseFileId }) => caseFileId));
      after = next;
      expect(Buffer.from(next ?? '', 'base64url').toString()).not.toMatch(/peeters/i);
    } while (after !== null);
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  it('refuses a cursor that it never gave out', async () => {
    await expect(search({}, { limit: 3, after: 'cGVldGVycw' })).rejects.toMatchObject({ name: 'InvalidCursor' });
  });
});
