import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connect } from '../../db/connect.ts';
import type { Work } from '../../db/work.ts';
import { aCaseFile, aPerson, openGpmi } from './aTenant.ts';
import { openTestDatabase, REGISTER_NUMBER_KEY, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

let db: OpenDatabase;
let tenant: Tenant;

beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  tenant = await db.newTenant();
});
afterAll(async () => await db.close());

const fileOf = (change: Parameters<typeof aPerson>[0] = {}) =>
  aCaseFile(tenant.caseworker.caseworkerId, { person: aPerson(change) });
const find = async (caseFileId: string) => await tenant.inTenant(async (work) => await work.caseFiles.find(caseFileId));

describe('a tenant transaction', () => {
  it('carries the instant of the clock', async () => {
    expect(await tenant.inTenant((work) => Promise.resolve(work.at))).toEqual(db.clock.at);
  });

  it('keeps nothing when what was run fails, and hands its error on as it is', async () => {
    const file = fileOf();
    class Changed extends Error {}
    const run = tenant.inTenant(async (work) => {
      await work.caseFiles.insert(file);
      throw new Changed('mind');
    });
    await expect(run).rejects.toBeInstanceOf(Changed);
    expect(await find(file.caseFileId)).toBeUndefined();
  });

  it('does not pass for committed when a failed statement was passed over', async () => {
    const file = fileOf();
    const run = tenant.inTenant(async (work) => {
      await work.caseFiles.insert(file);
      await work.gpmis.setResponsible('no id', 'no id').catch(() => undefined);
      return 'done';
    });
    await expect(run).rejects.toThrow('was not committed');
    expect(await find(file.caseFileId)).toBeUndefined();
  });

  it('is run anew when two hold what the other one wants', async () => {
    const opened = [];
    for (let index = 0; index < 2; index += 1) {
      opened.push(await tenant.inTenant(async (work) => await openGpmi(work, tenant.caseworker.caseworkerId)));
    }
    const [one, other] = opened.map(({ gpmiId }) => gpmiId) as [string, string];
    const bothHold = Promise.withResolvers<undefined>();
    let runs = 0;
    const crosswise = async (first: string, second: string) =>
      await tenant.inTenant(async (work) => {
        const lock = async (gpmiId: string) => {
          const facts = (await work.gpmis.lockFacts(gpmiId))!;
          await work.gpmis.saveFacts({ ...facts, revision: facts.revision + 1 });
        };
        runs += 1;
        await lock(first);
        if (runs === 2) bothHold.resolve(undefined);
        await bothHold.promise;
        await lock(second);
      });
    await Promise.all([crosswise(one, other), crosswise(other, one)]);
    expect(runs).toBeGreaterThan(2);
    const revisions = await tenant.inTenant(async (work) => [
      (await work.gpmis.findFacts(one))?.revision,
      (await work.gpmis.findFacts(other))?.revision,
    ]);
    expect(revisions).toEqual([3, 3]);
  });

  it('is not run for ever: what fails each time is a fault in the end', async () => {
    const file = fileOf();
    let runs = 0;
    const twice = async (work: Work) => {
      runs += 1;
      await work.caseFiles.insert(file);
      await work.caseFiles.insert({ ...file, caseFileId: tenant.ocmwId });
    };
    const constraint = 'one_file_per_reference';
    await expect(tenant.inTenant(twice)).rejects.toMatchObject({ name: 'DatabaseError', code: '23505', constraint });
    expect(runs).toBe(4);
  });

  it('shows no data of a person in an error', async () => {
    const person = { name: 'Vanachteren', email: 'geheim@proefdorp.example', language: 'de' as 'nl' };
    const run = tenant.inTenant(async (work) => await work.caseFiles.insert(fileOf(person)));
    const error: unknown = await run.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'DatabaseError', code: '23514' });
    const shown = `${inspect(error, { depth: 9, showHidden: true })} ${JSON.stringify(error)}`;
    expect(shown).not.toMatch(/Vanachteren|geheim/);
  });
});

describe('the door to the data', () => {
  it('is not opened with a role that looks past row-level security', async () => {
    const clock = { now: () => db.clock.at };
    const options = { url: db.urls.adminUrl, poolSize: 1, clock, registerNumberKey: REGISTER_NUMBER_KEY };
    const database = connect(options);
    const run = database.inTenant(tenant.ocmwId, async (work) => await work.centre.get());
    await expect(run).rejects.toThrow('looks past row-level security');
    await database.close();
  });

  it('gives a day as the day that it is, wherever the program runs', async () => {
    const opened = await tenant.inTenant(async (work) => await openGpmi(work, tenant.caseworker.caseworkerId));
    const [request] = await tenant.inTenant(async (work) => await work.aidRequests.list(opened.caseFileId));
    expect(request?.openedOn).toBe('2026-01-05');
  });
});
