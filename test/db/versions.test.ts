import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withClient } from '../../db/provision.ts';
import { day } from '../../domain/calendar/plainDate.ts';
import { labelsOf } from '../../domain/codeList/codeLabels.ts';
import { CODE_LISTS_AS_SHIPPED } from '../../db/shipped/codeListsAsShipped.ts';
import { EMPTY_CONTENT, type GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import { withVersion } from '../../domain/gpmi/gpmiFacts.ts';
import type { GpmiSnapshot } from '../../domain/record/snapshot.ts';
import { aContent } from '../builders/aContent.ts';
import { aCentre, aPerson, openGpmi, openNextGpmi, type OpenedGpmi } from './aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

const SHIPPED_LABELS = labelsOf(CODE_LISTS_AS_SHIPPED);

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

const find = async (versionId = opened.versionId) =>
  await tenant.inTenant(async (work) => await work.versions.find(versionId));

const written = (change: Partial<GpmiContent> = {}): GpmiContent => ({
  ...EMPTY_CONTENT,
  beginOn: day('2026-03-01'),
  manager: { caseworkerId: tenant.caseworker.caseworkerId, mustSign: true },
  ...change,
});

/** Makes the version "to sign" in the process facts. */
async function markToSign(): Promise<void> {
  await tenant.inTenant(async (work) => {
    const facts = (await work.gpmis.lockFacts(opened.gpmiId))!;
    const version = facts.versions[opened.versionId]!;
    const toSign = { ...version, status: 'toSign', validatedOn: day('2026-03-02') } as const;
    await work.gpmis.saveFacts({ ...withVersion(facts, toSign), revision: facts.revision + 1 });
  });
}

describe('a version', () => {
  it('begins blank, in progress, at revision 1, with the number and the file of its GPMI', async () => {
    const { gpmiId, caseFileId, aidRequestId, versionId } = opened;
    expect(await find()).toEqual({
      ...{ versionId, gpmiId, caseFileId, aidRequestId },
      number: { major: 1, minor: 0 },
      status: 'inProgress',
      revision: 1,
      content: EMPTY_CONTENT,
      snapshot: null,
      validatedRevision: null,
      presentedSha256: null,
    });
    expect(await find(randomUUID())).toBeUndefined();
  });

  it('gives back a full content as it was saved', async () => {
    const content = aContent.build();
    expect(await tenant.inTenant(async (work) => await work.versions.saveDraft(opened.versionId, 1, content))).toBe(
      true,
    );
    expect(await find()).toMatchObject({ revision: 2, content });
  });

  it('of an older program is as blank as a new one in what came later', async () => {
    await withClient(db.urls.adminUrl, async (admin) => {
      const statement = `update gpmi_version set content = content - 'extraPersons' - 'needsAnalysis' where id = $1`;
      await admin.query(statement, [opened.versionId]);
    });
    expect((await find())?.content).toEqual(EMPTY_CONTENT);
  });

  it('that is no content at all is a fault and not an empty contract', async () => {
    await withClient(db.urls.adminUrl, async (admin) => {
      await admin.query(`update gpmi_version set content = '{"goals": 3}' where id = $1`, [opened.versionId]);
    });
    await expect(find()).rejects.toThrow();
  });
});

describe('saving a draft', () => {
  const save = async (revision: number, content = written()) =>
    await tenant.inTenant(async (work) => await work.versions.saveDraft(opened.versionId, revision, content));

  it('is done at the revision that was on screen and raises it', async () => {
    expect(await save(1)).toBe(true);
    expect(await save(2)).toBe(true);
    expect(await find()).toMatchObject({ revision: 3, content: written() });
  });

  it('is not done at an older or a newer revision', async () => {
    await save(1);
    expect(await save(1, written({ beginOn: null }))).toBe(false);
    expect(await save(7, written({ beginOn: null }))).toBe(false);
    expect(await find()).toMatchObject({ revision: 2, content: written() });
  });

  it('is done once when two save at the same moment', async () => {
    expect((await Promise.all([save(1), save(1), save(1)])).sort()).toEqual([false, false, true]);
  });

  it('is not done once the version was validated', async () => {
    await markToSign();
    expect(await save(1)).toBe(false);
  });

  it('leaves the revision of the facts alone', async () => {
    const before = await tenant.inTenant(async (work) => await work.gpmis.findFacts(opened.gpmiId));
    await save(1);
    expect(await tenant.inTenant(async (work) => await work.gpmis.findFacts(opened.gpmiId))).toEqual(before);
  });
});

describe('a transition', () => {
  const snapshot = (): GpmiSnapshot => {
    const { registerNumber: _left, ...person } = aPerson();
    const centre = aCentre(tenant.ocmwId);
    const head = {
      number: { major: 1, minor: 0 },
      fileReference: 'K7Q2',
      centre,
      person,
      requestedOn: day('2026-01-05'),
    };
    return {
      ...head,
      grantDecidedOn: null,
      manager: null,
      replacement: null,
      content: written(),
      labels: SHIPPED_LABELS,
    };
  };
  const record = async (frozen: { snapshot?: GpmiSnapshot | null; validatedRevision?: number | null }) =>
    await tenant.inTenant(async (work) => await work.versions.recordTransition(opened.versionId, frozen));

  it('raises the revision, keeps what it froze and leaves the rest as it is', async () => {
    expect(await record({ snapshot: snapshot(), validatedRevision: 2 })).toBe(2);
    expect(await record({})).toBe(3);
    expect(await find()).toMatchObject({ revision: 3, snapshot: snapshot(), validatedRevision: 2 });
  });

  it('that is taken back takes away what was frozen', async () => {
    await record({ snapshot: snapshot(), validatedRevision: 2 });
    expect(await record({ snapshot: null, validatedRevision: null })).toBe(3);
    expect(await find()).toMatchObject({ snapshot: null, validatedRevision: null });
  });
});

describe('the overview of a file', () => {
  it('R065: has all versions of all GPMIs in the order of their numbers, 1.10 after 1.9, with the facts of each', async () => {
    const { caseworkerId, name } = tenant.caseworker;
    await tenant.inTenant(async (work) => {
      for (const minor of [10, 9, 1]) {
        await work.versions.insert({ versionId: randomUUID(), gpmiId: opened.gpmiId, minor, content: EMPTY_CONTENT });
      }
      await openNextGpmi(work, { ...opened, responsibleId: caseworkerId, content: written() });
    });
    const rows = await tenant.inTenant(async (work) => await work.versions.overview(opened.caseFileId));
    const numbers = rows.map(({ facts, versionId }) => `${facts.major}.${facts.versions[versionId]!.minor}`);
    expect(numbers).toEqual(['1.0', '1.1', '1.9', '1.10', '2.0']);
    expect(rows.map(({ managerName }) => managerName)).toEqual([null, null, null, null, name]);
    expect(rows.at(-1)).toMatchObject({ revision: 1, content: written() });
    const facts = await tenant.inTenant(async (work) => await work.gpmis.findFacts(opened.gpmiId));
    expect(rows[0]?.facts).toEqual(facts);
  });

  it('A70: has nothing of a GPMI whose only version was deleted', async () => {
    await tenant.inTenant(async (work) => {
      const facts = (await work.gpmis.lockFacts(opened.gpmiId))!;
      await work.gpmis.saveFacts({ ...facts, versions: {}, isClosed: true, revision: facts.revision + 1 });
    });
    expect(await tenant.inTenant(async (work) => await work.versions.overview(opened.caseFileId))).toEqual([]);
    expect(await find()).toBeUndefined();
  });
});
