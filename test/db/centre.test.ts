import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CentreSheet0013 } from '../../db/migrations/centreSheet0013.ts';
import { aJpeg, aPng } from '../builders/aPicture.ts';
import { aSheet } from '../builders/aSheet.ts';
import { sha256Of } from '../support/sha256Of.ts';
import { beforeMigration } from '../support/beforeMigration.ts';
import { aCentre, openGpmi } from './aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

let db: OpenDatabase;
let tenant: Tenant;
beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  tenant = await db.newTenant();
});
afterAll(async () => await db.close());

describe('the sheet of a centre', () => {
  it('R008: is read as it was written, and is of one centre', async () => {
    await tenant.inTenant(async (work) => await work.centre.update(aSheet(), 2));
    const { ocmwId, inTenant } = tenant;
    const expected = { ...aSheet(), ocmwId, logoSha256: null, revision: 2 };
    expect(await inTenant(async (work) => await work.centre.get())).toEqual(expected);
    const other = await db.newTenant();
    expect(await other.inTenant(async (work) => await work.centre.get())).toEqual(aCentre(other.ocmwId));
  });

  it('of two who change it at once, the second sees what the first did', async () => {
    const change = async () =>
      await tenant.inTenant(async (work) => {
        const { revision } = await work.centre.lock();
        await work.centre.update(aSheet(), revision + 1);
        return revision;
      });
    expect((await Promise.all([change(), change(), change()])).sort()).toEqual([1, 2, 3]);
  });
});

describe('the logos of a centre', () => {
  it('are kept once each, also those that are no longer on the sheet', async () => {
    const [png, jpeg] = [aPng(3), aJpeg()];
    await tenant.inTenant(async (work) => {
      const first = await work.centre.putLogo({ contentType: 'image/png', bytes: png });
      const second = await work.centre.putLogo({ contentType: 'image/jpeg', bytes: jpeg });
      expect(await work.centre.putLogo({ contentType: 'image/png', bytes: png })).toBe(first);
      expect([first, second]).toEqual([sha256Of(png), sha256Of(jpeg)]);
      await work.centre.update({ logoSha256: first }, 2);
      await work.centre.update({ logoSha256: second }, 3);
      expect(await work.centre.get()).toMatchObject({ logoSha256: second, revision: 3 });
      expect(await work.centre.findLogo(first)).toEqual({ contentType: 'image/png', bytes: png });
    });
  });

  it('are of one centre, and none that was not kept can be on a sheet', async () => {
    const sha256 = await tenant.inTenant(
      async (work) => await work.centre.putLogo({ contentType: 'image/png', bytes: aPng(3) }),
    );
    const other = await db.newTenant();
    expect(await other.inTenant(async (work) => await work.centre.findLogo(sha256))).toBeUndefined();
    await expect(
      other.inTenant(async (work) => await work.centre.update({ logoSha256: sha256 }, 2)),
    ).rejects.toMatchObject({ code: '23503' });
  });
});

describe('0013: a centre and a contract that were there before the whole sheet', () => {
  it('have both languages, no closing days and no logo', async () => {
    const { ocmwId, inTenant, caseworker } = tenant;
    const { versionId } = await inTenant(async (work) => {
      const opened = await openGpmi(work, caseworker.caseworkerId);
      await work.versions.recordTransition(opened.versionId, { validatedRevision: 2 });
      return opened;
    });
    const { languages: _l, closingDays: _c, logoSha256: _s, revision: _r, ...sheet } = aCentre(ocmwId);
    const snapshot = JSON.stringify({ centre: sheet, content: {} }).replaceAll(`'`, `''`);
    await beforeMigration(db.urls, CentreSheet0013, [
      `update gpmi_version set snapshot = '${snapshot}' where id = '${versionId}'`,
    ]);
    const [centre, version] = await inTenant(async (work) => [
      await work.centre.get(),
      await work.versions.find(versionId),
    ]);
    expect(centre).toEqual(aCentre(ocmwId));
    expect(version?.snapshot?.centre).toEqual(aCentre(ocmwId));
  });
});
