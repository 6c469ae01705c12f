import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { day } from '../../domain/calendar/plainDate.ts';
import { EMPTY_CONTENT } from '../../domain/gpmi/gpmiContent.ts';
import type { GpmiFacts, VersionFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { openGpmi, openNextGpmi, openRequest, type OpenedGpmi } from './aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

let db: OpenDatabase;
let tenant: Tenant;
let opened: OpenedGpmi;

beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  tenant = await db.newTenant();
  opened = await tenant.inTenant(async (work) => await openGpmi(work, tenant.caseworker.caseworkerId));
});
afterAll(async () => await db.close());

const factsOf = async (gpmiId = opened.gpmiId): Promise<GpmiFacts> =>
  (await tenant.inTenant(async (work) => await work.gpmis.findFacts(gpmiId)))!;

const signed = (version: VersionFacts): VersionFacts => ({
  ...version,
  status: 'signed',
  validatedOn: day('2026-01-31'),
  endOn: day('2099-12-21'),
  presentedOn: day('2026-02-01'),
  signedOn: day('2026-02-07'),
  hadEvaluation: true,
  hadNewerVersion: true,
});

describe('the facts of a GPMI', () => {
  it('begin with one version in progress, nothing due and no decision', async () => {
    const { gpmiId, versionId } = opened;
    const days = { validatedOn: null, beginOn: null, endOn: null, presentedOn: null, signedOn: null };
    const version = {
      versionId,
      minor: 0,
      status: 'inProgress',
      ...days,
      hadEvaluation: false,
      hadNewerVersion: false,
    };
    expect(await factsOf()).toEqual({
      ...{ ocmwId: tenant.ocmwId, gpmiId, major: 1, revision: 1, decidedOn: null, lastMinor: 0 },
      ...{ versions: { [versionId]: version }, evaluations: {}, deadlines: [] },
      ...{ endedOn: null, endReason: null, silencedFrom: null, isClosed: false },
    });
  });

  it('come back as they were saved', async () => {
    const facts = await factsOf();
    const saved = {
      ...facts,
      revision: 2,
      versions: { [opened.versionId]: signed(facts.versions[opened.versionId]!) },
    };
    await tenant.inTenant(async (work) => await work.gpmis.saveFacts(saved));
    expect(await factsOf()).toEqual(saved);
  });

  it('take a version with them that they no longer name, and leave the others', async () => {
    const versionId = randomUUID();
    await tenant.inTenant(async (work) => {
      await work.versions.insert({ versionId, gpmiId: opened.gpmiId, minor: 1, content: EMPTY_CONTENT });
    });
    const facts = await factsOf();
    const { [versionId]: _deleted, ...versions } = facts.versions;
    await tenant.inTenant(async (work) => await work.gpmis.saveFacts({ ...facts, versions, revision: 2 }));
    expect(Object.keys((await factsOf()).versions)).toEqual([opened.versionId]);
  });

  it('that name a version which is not there are a fault, and nothing is saved', async () => {
    const facts = await factsOf();
    const made = { ...facts.versions[opened.versionId]!, versionId: randomUUID() };
    const versions = { ...facts.versions, [made.versionId]: made };
    const save = tenant.inTenant(async (work) => await work.gpmis.saveFacts({ ...facts, versions, revision: 9 }));
    await expect(save).rejects.toThrow('name what is not stored');
    expect(await factsOf()).toEqual(facts);
  });

  it('are not there for a GPMI of another centre', async () => {
    const other = await db.newTenant();
    await other.inTenant(async (work) => {
      expect(await work.gpmis.findFacts(opened.gpmiId)).toBeUndefined();
      expect(await work.gpmis.lockFacts(opened.gpmiId)).toBeUndefined();
      expect(await work.gpmis.find(opened.gpmiId)).toBeUndefined();
    });
  });

  it('show whoever waited for the lock what the one before him committed', async () => {
    const raise = async () =>
      await tenant.inTenant(async (work) => {
        const facts = (await work.gpmis.lockFacts(opened.gpmiId))!;
        await work.gpmis.saveFacts({ ...facts, revision: facts.revision + 1 });
      });
    await Promise.all(Array.from({ length: 10 }, raise));
    expect((await factsOf()).revision).toBe(11);
  });

  it('are refused by the database when their days are out of order', async () => {
    const facts = await factsOf();
    const version = { ...signed(facts.versions[opened.versionId]!), signedOn: day('2026-01-31') };
    const save = tenant.inTenant(
      async (work) => await work.gpmis.saveFacts({ ...facts, versions: { [opened.versionId]: version } }),
    );
    await expect(save).rejects.toMatchObject({ name: 'DatabaseError', code: '23514' });
  });
});

describe('A53: the decision that a GPMI answers', () => {
  const decide = async (aidRequestId: string, decidedOn: string) => {
    const obligation = { obligationId: randomUUID(), caseFileId: opened.caseFileId, aidRequestId };
    await tenant.inTenant(async (work) => await work.obligations.put({ ...obligation, decidedOn: day(decidedOn) }));
  };
  const obligations = async () => await tenant.inTenant(async (work) => await work.obligations.list(opened.caseFileId));
  const newRequest = async () => await tenant.inTenant(async (work) => await openRequest(work, opened.caseFileId));
  const newGpmi = async () =>
    await tenant.inTenant(
      async (work) => await openNextGpmi(work, { ...opened, responsibleId: tenant.caseworker.caseworkerId }),
    );

  it('is the earliest one that is still open, whichever request it was made on', async () => {
    await decide(opened.aidRequestId, '2026-01-10');
    await decide(await newRequest(), '2026-02-20');
    expect((await factsOf()).decidedOn).toBe('2026-01-10');
  });

  it('A55: moves with a corrected day, and there is one for a request however often it is corrected', async () => {
    await decide(opened.aidRequestId, '2026-01-10');
    await decide(opened.aidRequestId, '2026-01-12');
    expect((await factsOf()).decidedOn).toBe('2026-01-12');
    expect(await obligations()).toHaveLength(1);
  });

  it('stays the one that its own signature ended, and is none for the next GPMI', async () => {
    await decide(opened.aidRequestId, '2026-01-10');
    const [{ obligationId } = { obligationId: '' }] = await obligations();
    await tenant.inTenant(
      async (work) => await work.obligations.settle([{ obligationId, fulfilledByGpmiId: opened.gpmiId }]),
    );
    const next = await newGpmi();
    expect((await factsOf()).decidedOn).toBe('2026-01-10');
    expect((await factsOf(next.gpmiId)).decidedOn).toBeNull();

    await tenant.inTenant(async (work) => await work.obligations.settle([{ obligationId, fulfilledByGpmiId: null }]));
    expect((await factsOf(next.gpmiId)).decidedOn).toBe('2026-01-10');
  });

  it('is gone with the decision that no longer grants', async () => {
    await decide(opened.aidRequestId, '2026-01-10');
    await tenant.inTenant(async (work) => await work.obligations.remove(opened.aidRequestId));
    expect((await factsOf()).decidedOn).toBeNull();
    expect(await obligations()).toEqual([]);
  });

  it('that changed is told to every open GPMI of the file: their facts count on, those of closed ones do not', async () => {
    const next = await newGpmi();
    const facts = await factsOf(next.gpmiId);
    await tenant.inTenant(async (work) => await work.gpmis.saveFacts({ ...facts, isClosed: true }));
    const touched = await tenant.inTenant(async (work) => await work.gpmis.touchAllOf(opened.caseFileId));
    expect(touched).toEqual([opened.gpmiId]);
    expect((await factsOf()).revision).toBe(2);
    expect((await factsOf(next.gpmiId)).revision).toBe(1);
    const all = await tenant.inTenant(async (work) => await work.gpmis.listFacts(opened.caseFileId));
    expect(all).toEqual([await factsOf(), await factsOf(next.gpmiId)]);
  });
});
