import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { day } from '../../domain/calendar/plainDate.ts';
import { openGpmi, type OpenedGpmi } from './aTenant.ts';
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

describe('a request', () => {
  const decision = {
    isGranted: true,
    decidedOn: day('2026-01-20'),
    grantedFrom: day('2026-01-05'),
    notifiedOn: null,
    body: 'specialCommittee',
  } as const;

  it('A65: keeps the three days of its decision apart, and shows the corrected ones', async () => {
    const { aidRequestId, caseFileId } = opened;
    const corrected = { ...decision, notifiedOn: day('2026-01-23') };
    await tenant.inTenant(async (work) => {
      expect((await work.aidRequests.find(aidRequestId))?.decision).toBeNull();
      expect(await work.aidRequests.recordDecision(aidRequestId, 1, decision)).toBe(true);
      expect((await work.aidRequests.find(aidRequestId))?.decision).toEqual(decision);
      expect(await work.aidRequests.recordDecision(aidRequestId, 2, corrected)).toBe(true);
    });
    const list = await tenant.inTenant(async (work) => await work.aidRequests.list(caseFileId));
    const request = { aidRequestId, caseFileId, openedOn: '2026-01-05', purpose: 'integrationIncome' };
    expect(list).toEqual([{ ...request, decision: corrected, revision: 3 }]);
  });

  it('of two who decide on the same revision at the same moment, keeps one decision', async () => {
    const { aidRequestId } = opened;
    const decide = async (iso: string) =>
      await tenant.inTenant(
        async (work) => await work.aidRequests.recordDecision(aidRequestId, 1, { ...decision, decidedOn: day(iso) }),
      );
    expect((await Promise.all(['2026-01-20', '2026-01-21'].map(decide))).sort()).toEqual([false, true]);
    const found = await tenant.inTenant(async (work) => await work.aidRequests.find(aidRequestId));
    expect(found?.revision).toBe(2);
  });

  it('of another file cannot be what a GPMI is made from', async () => {
    const other = await tenant.inTenant(async (work) => await openGpmi(work, tenant.caseworker.caseworkerId));
    const { caseFileId } = opened;
    const { aidRequestId } = other;
    const { caseworkerId: responsibleId } = tenant.caseworker;
    const gpmi = { gpmiId: randomUUID(), caseFileId, aidRequestId, major: 2, responsibleId };
    const insert = tenant.inTenant(async (work) => await work.gpmis.insert(gpmi));
    await expect(insert).rejects.toMatchObject({ code: '23503' });
  });
});
